package org.waymark.matrix;

import java.util.Locale;

/** One of each kind of person whom the product knows. Their own child, class and meeting are those of {@link Things}. */
enum Person {
    /** Not signed in. */
    NOBODY,
    /** Teaches the child's class, and holds its meeting. */
    TEACHER,
    /** Mentors the child, and teaches no class. */
    MENTOR,
    SENCO,
    ASSESSMENT_LEAD,
    HEAD,
    OFFICE,
    /** Safeguarding lead and nothing else: what that alone opens. */
    SAFEGUARDING,
    /** Leads the trust of both schools. */
    TRUST,
    /** Head of the trust's other school. */
    OTHER_SCHOOL,
    /** An adult of the child. */
    PARENT,
    /** The child's other adult, with an account of their own. */
    OTHER_PARENT,
    /** An adult of another child of the school. */
    OTHER_FAMILY,
    /** An adult of another child, whose access the school has stopped. */
    STOPPED,
    /** The child itself. */
    CHILD,
    OTHER_CHILD;

    /** As the table says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
