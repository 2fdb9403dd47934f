package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenFileTest {
    private final Reading<PupilRow> reading =
            Files.pupils(Files.table(Files.bytes("/exchange/oakfield-pupils-broken.csv")));

    @Test
    void every_outcome_is_as_expected_and_there_is_no_other() {
        List<List<String>> expected =
                Files.table(Files.bytes("/exchange/oakfield-pupils-broken.expected.csv")).rows().stream()
                        .map(Table.Row::cells)
                        .toList();
        assertThat(reading.findings())
                .map(f -> List.of(
                        String.valueOf(f.row()),
                        f.column(),
                        f.value(),
                        f.outcome().code(),
                        f.why()))
                .isEqualTo(expected);
    }

    @Test
    void every_finding_says_what_to_do() {
        assertThat(reading.findings())
                .allSatisfy(f -> assertThat(f.cure()).endsWith(".").hasSizeGreaterThan(10));
    }

    @Test
    void every_row_is_either_read_or_refused() {
        assertThat(reading.rowsInFile()).isEqualTo(42);
        assertThat(reading.rows()).hasSize(32);
        assertThat(reading.refused()).hasSize(10);
        assertThat(reading.rows())
                .extracting(PupilRow::row)
                .contains(3, 11, 12, 14, 27)
                .doesNotContain(5, 6, 8, 9, 15, 17, 18, 22, 25, 43);
    }

    @Test
    void a_doubtful_cell_is_left_empty_and_the_row_taken() {
        PupilRow wrongUpn = row(3);
        assertThat(wrongUpn.misId()).isEqualTo("2102");
        assertThat(wrongUpn.upn()).isNull();
        assertThat(row(11).className()).isNull();
        assertThat(row(12).sex()).isNull();
        assertThat(row(14).sen()).isNull();
        assertThat(row(27).eal()).isNull();
    }

    private PupilRow row(int number) {
        return reading.rows().stream()
                .filter(r -> r.row() == number)
                .findFirst()
                .orElseThrow();
    }
}
