package org.waymark.mentoring;

import java.util.Locale;

/** How far a meeting has come. A missed one is planned again, and what was missed is kept beside it. */
public enum MeetingState {
    PLANNED("Planned", "planned"),
    PREPARED("Prepared", "prepared"),
    HELD("Held", "held"),
    SHARED("Shared", "shared with the family"),
    CLOSED("Closed", "closed");

    private final String words;
    private final String inSentence;

    MeetingState(String words, String inSentence) {
        this.words = words;
        this.inSentence = inSentence;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    String inSentence() {
        return inSentence;
    }

    public static MeetingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Still to come, so that its day, its mentor and what is written may change. */
    public boolean isToCome() {
        return this == PLANNED || this == PREPARED;
    }
}
