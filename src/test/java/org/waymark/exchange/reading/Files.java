package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** The files that the tests read, and the day on which they do. */
final class Files {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Files() {}

    static byte[] bytes(String resource) {
        try (InputStream file = Files.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(file, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String resource) {
        String text = new String(bytes(resource), StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    static Table table(byte[] bytes) {
        Opened opened = Table.open(bytes);
        assertThat(opened).isInstanceOf(Table.class);
        return (Table) opened;
    }

    static Table table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    static Mapping mapping(Table table) {
        return Mapping.suggest(FileKind.recognise(table.headings()).orElseThrow(), table.headings());
    }

    static Reading<PupilRow> pupils(String text) {
        return pupils(table(text));
    }

    static Reading<PupilRow> pupils(Table table) {
        return PupilsReader.read(table, mapping(table), TODAY, Set.of());
    }

    static Reading<ContactRow> contacts(String text) {
        Table table = table(text);
        return ContactsReader.read(table, mapping(table));
    }

    static Reading<StaffRow> staff(String text) {
        Table table = table(text);
        return StaffReader.read(table, mapping(table));
    }

    static Reading<ResultRow> results(String text) {
        Table table = table(text);
        return ResultsReader.read(table, mapping(table), TODAY);
    }

    static String whys(Reading<?> reading) {
        return String.join(
                "\n",
                reading.findings().stream()
                        .map(f -> "%d %s [%s] %s: %s"
                                .formatted(
                                        f.row(),
                                        f.column(),
                                        f.value(),
                                        f.outcome().code(),
                                        f.why()))
                        .toList());
    }
}
