package org.waymark.sheets.classes;

import java.util.List;

/** The pupils of a class with their sheets, and what cannot be drawn on paper. */
public record ClassSheetsPage(String className, String round, String pdf, List<Row> rows, List<String> undrawable) {
    public record Row(String name, String sheet, String pdf) {}
}
