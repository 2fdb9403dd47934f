package org.waymark.sheets;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of paper that a sheet is put on. */
public enum Layout {
    /** Two sides of A4. */
    STANDARD("standard", "Standard", "Two sides of A4"),
    /** One side in large letters and plain words. */
    EASY_READ("easy-read", "Easy-read", "One side in large letters and plain words"),
    /** Two sides with where the child is; everything that is said in the meeting is ruled. */
    FORM("form", "Form to fill in by hand", "Two sides with lines for what is said");

    private final String code;
    private final String label;
    private final String hint;

    Layout(String code, String label, String hint) {
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

    /** What the audit says of whoever prints it. */
    String printed() {
        return "printed " + (this == EASY_READ ? "an easy-read sheet" : "a sheet");
    }

    /** What the audit says where a family or a child takes it. */
    String takenHome() {
        return "took home " + (this == EASY_READ ? "an easy-read sheet" : "a sheet");
    }

    public int sides() {
        return this == EASY_READ ? 1 : 2;
    }

    public static Optional<Layout> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
