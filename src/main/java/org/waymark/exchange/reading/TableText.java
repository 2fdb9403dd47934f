package org.waymark.exchange.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text as a table: which character parts the cells, where the heading is, and that every row is a row. */
final class TableText {
    private static final String CHOOSE = "Choose the CSV file that your school's system exported.";
    private static final String LOOK_THERE =
            "Open the file at that row and put it right, or export it again from your school's system.";

    private final String encoding;
    private final char delimiter;
    private final List<Table.Row> rows = new ArrayList<>();
    private List<String> headings = List.of();

    private TableText(String encoding, char delimiter) {
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static Opened read(DecodedText decoded) {
        if (decoded.text().isBlank()) {
            return new Stopped("This file is empty.", CHOOSE);
        }
        var table = new TableText(decoded.encoding(), Delimiter.of(decoded.text()));
        return table.read(decoded.text());
    }

    private Opened read(String text) {
        int number = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                number++;
                Stopped stopped = take(new Table.Row(number, line.getFields()));
                if (stopped != null) {
                    return stopped;
                }
            }
        } catch (CsvParseException e) {
            return new Stopped(
                    "Row %d cannot be told apart into cells; often a quotation mark is not closed."
                            .formatted(number + 1),
                    LOOK_THERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            return new Stopped("This file has a heading and no rows under it.", CHOOSE);
        }
        return new Table(headings, List.copyOf(rows), encoding, delimiter);
    }

    private @Nullable Stopped take(Table.Row row) {
        if (row.cells().stream().allMatch(String::isBlank)) {
            return null;
        }
        if (row.cells().size() > Limits.COLUMNS) {
            return new Stopped(
                    "Row %d has %,d columns, more than any export has (%d)."
                            .formatted(row.number(), row.cells().size(), Limits.COLUMNS),
                    CHOOSE);
        }
        for (String cell : row.cells()) {
            if (cell.length() > Limits.CELL) {
                return new Stopped(
                        "Row %d has a cell of %,d characters; often a quotation mark is not closed."
                                .formatted(row.number(), cell.length()),
                        LOOK_THERE);
            }
        }
        if (headings.isEmpty()) {
            return takeHeading(row);
        }
        if (rows.size() == Limits.ROWS) {
            return new Stopped(
                    "This file has more than %,d rows, more than one school's export has.".formatted(Limits.ROWS),
                    "Export it in parts, one academic year at a time.");
        }
        rows.add(row);
        return null;
    }

    private @Nullable Stopped takeHeading(Table.Row row) {
        if (isSeparatorLine(row)) {
            return null;
        }
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(Tidy::text).toList());
        while (cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        headings = List.copyOf(cells);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).length() > Limits.HEADING) {
                return new Stopped(
                        "The heading of column %d is longer than %d characters.".formatted(i + 1, Limits.HEADING),
                        "Check that the file's first row has the headings, and shorten this one.");
            }
            Integer before = seen.putIfAbsent(headings.get(i).toLowerCase(Locale.ROOT), i);
            if (before != null && !headings.get(i).isEmpty()) {
                return new Stopped(
                        "Columns %d and %d are both called “%s”.".formatted(before + 1, i + 1, headings.get(i)),
                        "Rename or take out one of them, so that it is clear which is meant.");
            }
        }
        return null;
    }

    /** Excel's own first line, {@code sep=;}, which {@link Delimiter} has read. */
    private static boolean isSeparatorLine(Table.Row row) {
        return row.number() == 1 && row.cells().getFirst().startsWith("sep=");
    }
}
