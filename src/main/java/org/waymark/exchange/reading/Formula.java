package org.waymark.exchange.reading;

/** Cells that a spreadsheet would run. */
final class Formula {
    private Formula() {}

    /** No name and no id begins like this. */
    static boolean isOne(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** Grades ("-1", "+") and telephone numbers ("+44 …") may begin with a sign, but with these they never do. */
    static boolean isPlainlyOne(String text) {
        return text.startsWith("=") || text.startsWith("@");
    }
}
