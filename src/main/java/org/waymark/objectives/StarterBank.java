package org.waymark.objectives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        List<String[]> rows = new ArrayList<>();
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(StarterBank::cells)
                .forEach(rows::add);
        rows.sort(java.util.Comparator.comparingInt((String[] row) -> Integer.parseInt(row[1])));
        return rows.stream()
                .map(row -> new Line(
                        row[0],
                        new YearGroup(Integer.parseInt(row[1])),
                        row[2],
                        row[4],
                        row[5],
                        row.length > 6 && !row[6].isBlank()))
                .toList();
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean twice = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (twice) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells.toArray(String[]::new);
    }
}
