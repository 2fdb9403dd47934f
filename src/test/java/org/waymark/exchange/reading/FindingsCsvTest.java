package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsCsvTest {
    @Test
    void a_formula_that_was_read_is_not_a_formula_in_the_report() {
        Finding finding = new Finding(
                15,
                "Legal First Name",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                Finding.Outcome.REFUSED,
                "why",
                "Cure.");
        String csv = new String(FindingsCsv.write(List.of(finding)), StandardCharsets.UTF_8);
        assertThat(csv)
                .isEqualTo(
                        "\ufeffrow,column,value,outcome,why,cure\r\n"
                                + "15,Legal First Name,\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",refused,why,Cure.\r\n");
    }

    @Test
    void the_report_of_a_broken_file_can_be_read_again() {
        Reading<PupilRow> reading = Files.pupils(Files.table(Files.bytes("/exchange/oakfield-pupils-broken.csv")));
        Table report = Files.table(FindingsCsv.write(reading.findings()));
        assertThat(report.rows()).hasSize(15);
        assertThat(report.rows()).noneMatch(r -> r.cells().stream().anyMatch(c -> c.startsWith("=")));
    }

    @Test
    void only_what_begins_like_a_formula_is_marked() {
        assertThat(List.of("", "Ann", "a=b", "=1", "+1", "-1", "@x", "\tx", "\rx"))
                .map(SafeCell::of)
                .containsExactly("", "Ann", "a=b", "'=1", "'+1", "'-1", "'@x", "'\tx", "'\rx");
    }
}
