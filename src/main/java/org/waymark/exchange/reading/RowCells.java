package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.waymark.exchange.reading.Finding.Outcome;

/** One row while it is read: its cells by field, and what is found about them. */
final class RowCells {
    private final Table.Row row;
    private final Mapping mapping;
    private final List<Finding> findings = new ArrayList<>(0);
    private boolean refused;

    private RowCells(Table.Row row, Mapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    /** A row with more or fewer cells than the heading is refused: which cell belongs to which column is a guess. */
    static RowCells of(Table.Row row, Mapping mapping) {
        RowCells cells = new RowCells(row, mapping);
        int expected = mapping.headings().size();
        int found = row.cells().size();
        while (found > expected && row.cells().get(found - 1).isBlank()) {
            found--;
        }
        if (found != expected) {
            cells.refused = true;
            cells.findings.add(new Finding(
                    row.number(),
                    "",
                    "",
                    Outcome.REFUSED,
                    "%d %s where the heading has %d".formatted(found, found == 1 ? "cell" : "cells", expected),
                    "Look for a comma or a line break inside a name or an address, or take the row out."));
        }
        return cells;
    }

    static List<RowCells> all(Table table, Mapping mapping) {
        if (!mapping.headings().equals(table.headings()) || !mapping.missing().isEmpty()) {
            throw new IllegalArgumentException("The mapping is not complete, or is of another file.");
        }
        return table.rows().stream().map(row -> of(row, mapping)).toList();
    }

    int number() {
        return row.number();
    }

    boolean has(Field field) {
        return mapping.has(field);
    }

    String raw(Field field) {
        int column = mapping.column(field);
        return column < 0 ? "" : row.cell(column);
    }

    String raw(int column) {
        return row.cell(column);
    }

    String text(Field field) {
        return Tidy.text(raw(field));
    }

    boolean saysTheSameAs(RowCells other) {
        return row.cells().stream()
                .map(Tidy::text)
                .toList()
                .equals(other.row.cells().stream().map(Tidy::text).toList());
    }

    void refuse(Field field, String why, String cure) {
        refused = true;
        findings.add(new Finding(number(), mapping.heading(field), raw(field), Outcome.REFUSED, why, cure));
    }

    /** Refuses one of several things that a row says; the others stand. */
    void refuseOnly(String column, String value, String why, String cure) {
        findings.add(new Finding(number(), column, value, Outcome.REFUSED, why, cure));
    }

    void warn(Field field, String why, String cure) {
        findings.add(new Finding(number(), mapping.heading(field), raw(field), Outcome.WARNING, why, cure));
    }

    boolean isRefused() {
        return refused;
    }

    /** Of a row that is left out every reason is told, so that one look mends them all; its mere doubts are not. */
    List<Finding> findings() {
        return refused ? findings.stream().filter(Finding::isRefused).toList() : findings;
    }
}
