package org.waymark.consultations;

/** What is written down at a talk. */
public enum TalkField {
    SAID(
            "said",
            "What was said",
            "What the family told us, asked and hopes for. Only the adult who came reads it, and those at school who see the child."),
    AGREED(
            "agreed",
            "What we agreed",
            "What home and school will do for the child. Every adult of the child reads it, so name no adult here.");

    private final String code;
    private final String label;
    private final String hint;

    TalkField(String code, String label, String hint) {
        this.code = code;
        this.label = label;
        this.hint = hint;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }
}
