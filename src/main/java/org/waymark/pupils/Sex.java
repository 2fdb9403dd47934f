package org.waymark.pupils;

/** A pupil's sex as the school's records hold it; the letter is the one school data uses. */
public enum Sex {
    FEMALE("F"),
    MALE("M");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
