package org.waymark.objectives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.calendar.YearGroup;

/** The objectives that ship, for the subjects they were written for. */
final class StarterBank {
    /** What schools call the subject, and the file that holds it. */
    private static final Map<String, String> FILES =
            Map.of("reading", "reading", "writing", "writing", "maths", "maths", "mathematics", "maths");

    /** A line of a file. */
    record Line(String code, YearGroup year, String strand, String teacher, String child, boolean split) {}

    private StarterBank() {}

    static boolean has(String subject) {
        return file(subject).isPresent();
    }

    /** In the order they are taught in each year; empty where nothing was written for a subject of this name. */
    static List<Line> of(String subject) {
        return file(subject).map(StarterBank::read).orElse(List.of());
    }

    private static Optional<String> file(String subject) {
        return Optional.ofNullable(FILES.get(subject.strip().toLowerCase(Locale.UK)))
                .map(name -> "/objectives/" + name + ".csv")
                .filter(name -> StarterBank.class.getResource(name) != null);
    }

    private static List<Line> read(String file) {
        try (InputStream in = StarterBank.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the product.");
            }
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns: code, year, strand, position, teacher, child, split. */
    static List<Line> lines(String text) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .map(StarterBank::line)
                    .sorted(Comparator.comparing(Line::year))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("code"),
                new YearGroup(Integer.parseInt(row.getField("year"))),
                row.getField("strand"),
                row.getField("teacher"),
                row.getField("child"),
                !row.getField("split").isEmpty());
    }
}
