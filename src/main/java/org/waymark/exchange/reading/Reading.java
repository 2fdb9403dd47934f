package org.waymark.exchange.reading;

import java.util.Comparator;
import java.util.List;

/** What was understood of a file: its rows, and a finding for everything refused or doubtful, in the file's order. */
public record Reading<R extends ImportedRow>(
        Mapping mapping, int rowsInFile, List<R> rows, List<Finding> findings, List<String> notKept) {

    static <R extends ImportedRow> Reading<R> of(
            Mapping mapping, List<RowCells> cells, List<R> rows, List<String> notKept) {
        List<Finding> findings = cells.stream()
                .flatMap(row -> row.findings().stream())
                .sorted(Comparator.comparingInt(Finding::row))
                .toList();
        return new Reading<>(mapping, cells.size(), List.copyOf(rows), findings, notKept);
    }

    public List<Finding> refused() {
        return findings.stream().filter(Finding::isRefused).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(f -> !f.isRefused()).toList();
    }
}
