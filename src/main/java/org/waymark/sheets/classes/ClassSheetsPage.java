package org.waymark.sheets.classes;

import java.util.List;
import org.waymark.ui.Link;

/** The pupils of a class with their sheets, and what cannot be drawn on paper. */
public record ClassSheetsPage(
        String className,
        String round,
        List<Link> papers,
        String runs,
        String form,
        List<Row> rows,
        List<String> undrawable) {
    public record Row(String name, String state, String sheet, String pdf) {}
}
