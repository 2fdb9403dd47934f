package org.waymark.bench;

import java.util.Locale;

/** What the person who waits reads: each line with the minute it was said in. */
final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    static void say(String format, Object... values) {
        long seconds = (System.nanoTime() - START) / 1_000_000_000L;
        System.out.println(
                "%2d:%02d  ".formatted(seconds / 60, seconds % 60) + String.format(Locale.UK, format, values));
    }

    static double minutes() {
        return (System.nanoTime() - START) / 60e9;
    }
}
