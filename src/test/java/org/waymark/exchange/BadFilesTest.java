package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Browser;

/** Files that cannot be what they should: each gets a sentence that says what to do, and changes nothing. */
class BadFilesTest {
    private static final String HEAD = "MIS ID,UPN,Forename,Surname,DOB,Year Group,Class\n";

    private final Office office = Office.open();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            photo.png     | \\x89PNG\\r\\n\\x1a\\n\\x00\\x00\\x00\\rIHDR | This is not a CSV file: it has bytes in it that no text has. Export the report as CSV
            pupils.xlsx   | PK\\x03\\x04xx[Content_Types].xml           | This is an Excel workbook. Save it as CSV
            pupils.xls    | \\xd0\\xcf\\x11\\xe0\\xa1\\xb1               | This is an old Excel workbook. Save it as CSV
            pupils.pdf    | %PDF-1.7\\n                                  | This is a PDF. Export the report as CSV instead
            pupils.html   | <!DOCTYPE html><table>                       | This is a web page. Export the report as CSV instead
            spaces.csv    | \\x20\\n\\n                                  | This file is empty.
            heading.csv   | UPN,DOB\\n                                   | This file has a heading and no rows under it.
            nul.csv       | UPN,DOB\\nA\\x00,2018-01-01\\n               | This is not a CSV file: it has bytes in it that no text has.
            quote.csv     | UPN,DOB\\n"A,2018-01-01\\n                   | often a quotation mark is not closed
            twice.csv     | UPN,UPN,DOB\\nA,A,2018-01-01\\n              | Take one
            """)
    void a_file_that_is_no_table_is_named_and_sent_back(String name, String content, String sentence) {
        Document page = office.bring(name, unescaped(content));
        assertThat(page.select("h1 ~ * .app-tag, .app-tag").first().text()).isEqualTo("Stopped");
        if (!name.equals("twice.csv")) {
            assertThat(text(page)).contains(sentence);
        } else {
            assertThat(page.select(".app-notice").text()).contains("UPN");
        }
        assertThat(page.selectFirst("form[action$=/apply]")).isNull();
        assertThat(page.select("a[href$=/mapping]"))
                .as("there are no columns to speak of")
                .isEmpty();
    }

    @Test
    void no_file_and_an_empty_file_are_said_beside_the_field() {
        Browser.Answer none = office.browser().upload(office.imports(), "other", "x", new byte[0]);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".app-problem").text())
                .contains("Choose the CSV file that your school's system exported.");
        Browser.Answer empty = office.browser().upload(office.imports(), "file", "pupils.csv", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("This file is empty. Export it again, and choose that file.");
    }

    @Test
    void two_hundred_megabytes_are_refused_with_a_sentence(@TempDir Path folder) throws IOException {
        Browser.Answer answer = office.browser().upload(office.imports(), "file", sized(folder, 200));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".app-error-summary").text())
                .contains("This file is larger than 50 MB, which no school's export is.");
        assertThat(office.count("exchange.import")).isZero();
    }

    @Test
    void more_than_any_form_may_bring_is_refused_with_a_sentence_too(@TempDir Path folder) throws IOException {
        Browser.Answer answer = office.browser().upload(office.imports(), "file", sized(folder, 320));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().text()).contains("That file is too big", "Nothing of it was kept.");
    }

    private static Path sized(Path folder, int megabytes) throws IOException {
        Path file = folder.resolve("big.csv");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(megabytes * 1024L * 1024L);
        }
        return file;
    }

    @Test
    void rows_that_cannot_be_right_are_refused_and_the_others_taken() {
        Document dry = office.bring(
                "pupils.csv",
                HEAD
                        + "1,,Ada,Byron,2018-01-02,4,4 Oak\n"
                        + "2,,Bo,Later,2030-01-02,4,4 Oak\n"
                        + "3,,\"=cmd|' /C calc'!A0\",Formula,2018-01-02,4,4 Oak\n"
                        + "4,,Di,Double,2018-01-02,4,4 Oak\n"
                        + "4,,Di,Duple,2018-01-02,4,4 Oak\n"
                        + "5,,Ed,Nowhen,31/02/2018,4,4 Oak\n");
        assertThat(rows(dry, "Refused"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("3 | DOB | 2030-01-02 | in the future"),
                        row -> assertThat(row)
                                .startsWith("4 | Forename | =cmd|' /C calc'!A0 | looks like a formula, not a name"),
                        row -> assertThat(row).startsWith("5 | MIS ID | 4 | the same pupil twice in the file (row 6)"),
                        row -> assertThat(row).startsWith("6 | MIS ID | 4 | the same pupil twice in the file (row 5)"),
                        row -> assertThat(row).startsWith("7 | DOB | 31/02/2018 | no such date"));
        assertThat(tile(dry, "Rows refused")).isEqualTo(5);
        Document applied = office.apply(dry);
        assertThat(text(applied)).contains("Everything is in but for the rows that were refused.");
        assertThat(office.held("select given_name from pupils.pupil where school_id = :school"))
                .containsExactly("Ada");
        String back = office.browser().get(applied.location() + "/refused.csv").text();
        assertThat(back).contains("'=cmd|").doesNotContain(",=cmd", "\"=cmd");
    }

    @Test
    void names_of_every_script_come_through_as_they_are_written() {
        String[][] names = {
            {"Siân", "O'Brien"},
            {"Łukasz", "Żółw"},
            {"أميرة", "حسن"},
            {"ਗੁਰਪ੍ਰੀਤ", "ਸਿੰਘ"},
            {"Дарья", "Иванова"},
            {"Anne-Marie", "D’Arcy"}
        };
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < names.length; i++) {
            file.append("%d,,%s,%s,2018-01-0%d,4,4 Oak\n".formatted(i, names[i][0], names[i][1], i + 1));
        }
        Document applied = office.apply(office.bring("pupils.csv", file.toString()));
        for (String[] name : names) {
            assertThat(text(applied)).contains(name[0] + " " + name[1]);
        }
        assertThat(office.held("select given_name || ' ' || family_name from pupils.pupil where school_id = :school"))
                .contains("أميرة حسن", "Siân O'Brien");
    }

    @Test
    void files_of_other_encodings_delimiters_and_dates_are_read_the_same() {
        String csv = HEAD + "1,,Siân,Byron,2018-01-02,4,4 Oak\n";
        office.apply(office.bring("pupils.csv", csv));
        String british = csv.replace("2018-01-02", "02/01/2018");
        for (byte[] other : new byte[][] {
            ("\ufeff" + csv).getBytes(StandardCharsets.UTF_8),
            british.getBytes(Charset.forName("windows-1252")),
            british.replace(',', ';').getBytes(StandardCharsets.UTF_8),
            csv.replace(',', '\t').getBytes(StandardCharsets.UTF_8)
        }) {
            assertThat(text(office.bring("pupils.csv", other))).contains("Nothing changes");
        }
    }

    @Test
    void a_fault_in_a_name_shows_no_markup() {
        Document dry =
                office.bring("<b>x</b>.csv", HEAD + "1,,<script>alert(1)</script>,Byron,2018-01-02,4,<i>4 Oak</i>\n");
        assertThat(dry.select("main script, main b, main i")).isEmpty();
        assertThat(text(dry)).contains("<script>alert(1)</script> Byron");
    }

    private static byte[] unescaped(String content) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            if (content.startsWith("\\x", i)) {
                bytes.append((char) Integer.parseInt(content.substring(i + 2, i + 4), 16));
                i += 3;
            } else if (content.startsWith("\\n", i) || content.startsWith("\\r", i)) {
                bytes.append(content.charAt(++i) == 'n' ? '\n' : '\r');
            } else {
                bytes.append(content.charAt(i));
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
