package org.waymark.mentoring;

import java.util.Arrays;
import java.util.Optional;

/** What came of a next step. */
public enum Outcome {
    EXCEEDED("exceeded", "Exceeded"),
    ACHIEVED("achieved", "Achieved"),
    PARTLY("partly", "Partly"),
    NOT_YET("not yet", "Not yet"),
    WITHDRAWN("withdrawn", "Withdrawn");

    private final String code;
    private final String words;

    Outcome(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** There is something left to do: carry on, make it smaller, or change the approach. */
    public boolean asksWhatThen() {
        return this == PARTLY || this == NOT_YET;
    }

    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
