package org.waymark.consultations;

import org.waymark.ui.Refused;

/** Whether a family came to its talk. */
public enum Came {
    CAME("came", "Came"),
    LATE("late", "Came late"),
    PHONE("phone", "By phone or video"),
    ABSENT("absent", "Did not come");

    private final String code;
    private final String words;

    Came(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    static Came of(String code) {
        for (Came each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new Refused("came", "Say whether the family came, came late, spoke by phone, or did not come.");
    }
}
