package org.waymark.tenancy;

import java.util.Optional;

/** What somebody is in a school. One person may be several. */
public enum Role {
    TEACHER("teacher", "Class teacher"),
    MENTOR("mentor", "Mentor"),
    SENCO("senco", "SENCo"),
    ASSESSMENT_LEAD("assessment_lead", "Assessment lead"),
    HEAD("head", "Head"),
    OFFICE("office", "School office"),
    /** Given by hand, beside what somebody is by the staff file. Shows no pupil: only what was told to it. */
    SAFEGUARDING_LEAD("safeguarding_lead", "Safeguarding lead"),
    TRUST_LEAD("trust_lead", "Trust lead"),
    /** A parent or carer, by invitation. Never beside another role: whoever also works here has a second account. */
    FAMILY("family", "Parent or carer"),
    /** A child, by the card of its own. Never beside another role. */
    PUPIL("pupil", "Pupil");

    private final String code;
    private final String words;

    Role(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As stored, and as a staff file says it. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Head, assessment lead, SENCo and office see every pupil of their school; the others only their own. */
    public boolean seesWholeSchool() {
        return this == SENCO || this == ASSESSMENT_LEAD || this == HEAD || this == OFFICE;
    }

    /** Whether a staff file may give it. */
    public boolean isForStaff() {
        return this != FAMILY && this != PUPIL;
    }

    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
