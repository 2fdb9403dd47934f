package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One school's pupils in every way a school's computer might write them: what is read is the same. */
class ShapesTest {
    private static final String REAL = Files.text("/demo/oakfield-pupils.csv");
    private static final Reading<PupilRow> EXPECTED = Files.pupils(REAL);

    record Encoding(String name, Charset charset, byte... mark) {}

    static Stream<Arguments> shapes() {
        List<Encoding> encodings = List.of(
                new Encoding("UTF-8", StandardCharsets.UTF_8),
                new Encoding("UTF-8", StandardCharsets.UTF_8, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF),
                new Encoding("Windows-1252", Charset.forName("windows-1252")),
                new Encoding("UTF-16", StandardCharsets.UTF_16LE, (byte) 0xFF, (byte) 0xFE),
                new Encoding("UTF-16", StandardCharsets.UTF_16BE, (byte) 0xFE, (byte) 0xFF));
        return encodings.stream()
                .flatMap(e -> Stream.of(',', ';', '\t')
                        .flatMap(d -> Stream.of("$1-$2-$3", "$3/$2/$1", "$3.$2.$1", "$1-$2-$3 00:00:00")
                                .flatMap(date ->
                                        Stream.of("\n", "\r\n", "\r").map(end -> Arguments.of(e, d, date, end)))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void the_same_pupils_are_read(Encoding encoding, char delimiter, String date, String lineEnd) {
        String text = REAL.replace(',', delimiter)
                .replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", date)
                .replace("\r\n", lineEnd);
        // Windows-1252 has no ń or ś; a school that writes it loses them before we see the file.
        boolean fits = encoding.charset().newEncoder().canEncode(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(encoding.mark());
        bytes.writeBytes((fits ? text : text.replaceAll("[^\\x00-\\xff]", "o")).getBytes(encoding.charset()));

        Table table = Files.table(bytes.toByteArray());

        assertThat(table.encoding()).isEqualTo(encoding.name());
        assertThat(table.delimiter()).isEqualTo(delimiter);
        Reading<PupilRow> reading = Files.pupils(table);
        assertThat(Files.whys(reading)).isEmpty();
        if (fits) {
            assertThat(reading.rows()).isEqualTo(EXPECTED.rows());
        } else {
            assertThat(reading.rows()).hasSameSizeAs(EXPECTED.rows());
        }
    }

    @Test
    void accents_survive_windows_1252() {
        byte[] bytes = "UPN;First Name;Last Name;DOB;Year\nF998200126003;Zoë;O’Brien-Nuñez;1/9/2019;2\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(Files.pupils(Files.table(bytes)).rows().getFirst().legal())
                .isEqualTo(new PersonName("Zoë", "O’Brien-Nuñez"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/oakfield-pupils.csv", "/exchange/oakfield-pupils-broken.csv"})
    void pupils_in_reverse_order_are_the_same_pupils(String file) {
        Reading<PupilRow> forwards = Files.pupils(Files.text(file));
        Reading<PupilRow> backwards = Files.pupils(reversed(Files.text(file)));
        assertThat(new HashSet<>(withoutNumbers(backwards))).isEqualTo(new HashSet<>(withoutNumbers(forwards)));
    }

    @Test
    void contacts_and_results_in_reverse_order_are_the_same() {
        String contacts = Files.text("/demo/oakfield-contacts.csv");
        assertThat(Files.contacts(reversed(contacts)).rows())
                .extracting(ContactRow::email)
                .containsExactlyInAnyOrderElementsOf(Files.contacts(contacts).rows().stream()
                        .map(ContactRow::email)
                        .toList());
        String results = Files.text("/demo/brookside-results-wide.csv");
        assertThat(new HashSet<>(results(reversed(results)))).isEqualTo(new HashSet<>(results(results)));
    }

    @Test
    void excels_separator_line_is_no_heading() {
        assertThat(Files.pupils("sep=;\r\n" + REAL.replace(',', ';')).rows()).hasSize(420);
    }

    @Test
    void a_line_break_inside_a_cell_does_not_shift_the_row_numbers() {
        Reading<PupilRow> reading = Files.pupils("""
                UPN,First Name,Last Name,DOB,Year

                F998200126003,"Anna
                Maria",Reid,2019-09-01,2
                V998200126004,Leo,Reid,2019-31-01,2
                """);
        assertThat(reading.rows()).extracting(r -> r.legal().first()).containsExactly("Anna Maria");
        assertThat(Files.whys(reading)).isEqualTo("4 DOB [2019-31-01] refused: no such date");
    }

    private static String reversed(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        return String.join("\n", lines);
    }

    private static List<String> withoutNumbers(Reading<PupilRow> reading) {
        return reading.rows().stream()
                .map(r -> r.toString().replaceFirst("row=\\d+", ""))
                .toList();
    }

    private static List<String> results(String text) {
        return Files.results(text).rows().stream()
                .map(r -> r.misId() + r.column() + r.point() + r.grade())
                .toList();
    }
}
