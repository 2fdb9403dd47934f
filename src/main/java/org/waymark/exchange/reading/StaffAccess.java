package org.waymark.exchange.reading;

import java.util.Optional;

/** What a staff file may let a person do in its school. A trust's access is not a school's to give. */
public enum StaffAccess {
    HEAD("head, head teacher, headteacher"),
    ASSESSMENT_LEAD("assessment lead"),
    SENCO("senco, sendco"),
    OFFICE("office, school office"),
    MENTOR("mentor, learning mentor"),
    TEACHER("teacher, class teacher");

    private final String names;

    StaffAccess(String names) {
        this.names = names;
    }

    static Optional<StaffAccess> find(String written) {
        String key = Heading.key(written);
        for (StaffAccess access : values()) {
            if (Heading.keys(access.names).contains(key)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
