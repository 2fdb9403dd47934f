package org.waymark.family;

import java.util.Locale;
import org.waymark.calendar.YearGroup;

/** What is on a child's card: up to Year 2 two pictures and a word, from Year 3 on a word and a number. */
public enum CardKind {
    PICTURES,
    WORDS;

    private static final int YOUNG = 2;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CardKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static CardKind of(YearGroup year) {
        return year.number() <= YOUNG ? PICTURES : WORDS;
    }
}
