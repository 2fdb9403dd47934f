package org.waymark.exchange.reading;

import java.util.List;

/** One thing a file of some kind can tell, with the headings that school systems give it. */
public sealed interface Field extends Meaning
        permits PupilField, ContactField, StaffField, ResultField, AttendanceField {
    /** Headings, most telling first, as {@link Heading#key} writes them. */
    List<String> headings();

    /** False for what is looked at and then forgotten: we hold no more of a child than the product needs. */
    boolean isKept();

    @Override
    default String code() {
        return ((Enum<?>) this).name();
    }
}
