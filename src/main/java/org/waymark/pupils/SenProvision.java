package org.waymark.pupils;

/** What is provided for a pupil's special educational needs; the letter is the one school data uses. */
public enum SenProvision {
    NONE("N"),
    SUPPORT("K"),
    PLAN("E");

    private final String code;

    SenProvision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
