package org.waymark.exchange.reading;

/** A cell that no spreadsheet takes for a formula: what we write must not run on the office's computer. */
public final class SafeCell {
    private SafeCell() {}

    public static String of(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
