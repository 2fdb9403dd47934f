package org.waymark.exchange.reading;

import java.util.Optional;

/** Grades as written in a file. Which of them a scale has is not known here. */
final class Grades {
    static final int LONGEST = 12;

    private Grades() {}

    /** Empty cells and lone dashes say nothing about a result. */
    static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("-") || text.equals("\u2013") || text.equals("\u2014");
    }

    /** Why it can be no grade of any scale; empty where it can. */
    static Optional<String> fault(String text) {
        if (Formula.isPlainlyOne(text)) {
            return Optional.of("looks like a formula, not a result");
        }
        return text.length() > LONGEST
                ? Optional.of("longer than a grade can be (%d)".formatted(LONGEST))
                : Optional.empty();
    }
}
