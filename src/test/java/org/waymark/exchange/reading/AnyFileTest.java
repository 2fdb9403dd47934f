package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes are chosen as a file, they are read or refused with a sentence, never a fault. */
class AnyFileTest {
    private static final List<byte[]> REAL = List.of(
            Files.bytes("/exchange/oakfield-pupils-broken.csv"),
            Files.bytes("/demo/oakfield-contacts.csv"),
            Files.bytes("/demo/brookside-staff.csv"),
            Arrays.copyOf(Files.bytes("/demo/oakfield-results.csv"), 20_000),
            Arrays.copyOf(Files.bytes("/demo/brookside-results-wide.csv"), 20_000));
    private static final byte[] MEAN = "\0\"\",;\t\r\n'=+-@\u0080\u00ff\u00c3\u00ef\u00bb\u00bf0".getBytes();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_bytes_at_all(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            readsOrRefuses(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void real_files_cut_and_spoilt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] real = REAL.get(random.nextInt(REAL.size()));
            byte[] bytes = Arrays.copyOfRange(real, random.nextInt(3) == 0 ? random.nextInt(200) : 0, real.length);
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            for (int spoilt = random.nextInt(12); spoilt > 0 && bytes.length > 0; spoilt--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean() ? MEAN[random.nextInt(MEAN.length)] : (byte) random.nextInt();
            }
            readsOrRefuses(bytes);
        }
    }

    private static void readsOrRefuses(byte[] bytes) {
        switch (Table.open(bytes)) {
            case Stopped stopped -> {
                assertThat(stopped.why()).endsWith(".");
                assertThat(stopped.cure()).endsWith(".");
            }
            case Table table -> readsOrAsks(table);
        }
    }

    private static void readsOrAsks(Table table) {
        for (FileKind kind : FileKind.values()) {
            Mapping mapping = Mapping.suggest(kind, table.headings());
            if (!mapping.missing().isEmpty()) {
                assertThat(mapping.missing()).allSatisfy(s -> assertThat(s).endsWith("."));
                continue;
            }
            Reading<?> reading = read(table, mapping);
            assertThat(reading.findings()).allSatisfy(f -> {
                assertThat(f.why()).isNotBlank();
                assertThat(f.cure()).endsWith(".");
            });
            assertThat(FindingsCsv.write(reading.findings())).isNotEmpty();
        }
    }

    private static Reading<?> read(Table table, Mapping mapping) {
        return switch (mapping.kind()) {
            case PUPILS -> PupilsReader.read(table, mapping, Files.TODAY, Set.of());
            case CONTACTS -> ContactsReader.read(table, mapping);
            case STAFF -> StaffReader.read(table, mapping);
            case RESULTS_LONG, RESULTS_WIDE -> ResultsReader.read(table, mapping, Files.TODAY);
            case ATTENDANCE -> AttendanceReader.read(table, mapping, Files.TODAY);
        };
    }
}
