package org.waymark.progress;

import java.util.Locale;

/** The guide's three colours, worst first. What each means is the judgement's to say, and the words are the school's. */
public enum Rag {
    RED,
    AMBER,
    GREEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
