package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n", "\ufeff", "\ufeff \n"})
    void an_empty_file_is_said_to_be_empty(String text) {
        assertThat(stopped(text)).startsWith("This file is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPN,Surname\n", "UPN", "UPN;Surname\r\n;\r\n;\r\n", "sep=;\nUPN;Surname"})
    void a_heading_alone_is_said_to_be_alone(String text) {
        assertThat(stopped(text)).startsWith("This file has a heading and no rows under it.");
    }

    @Test
    void an_excel_workbook_is_told_from_another_zip() throws IOException {
        assertThat(stopped(zip("[Content_Types].xml", "<Types/>")))
                .startsWith("This is an Excel workbook. Save it as CSV");
        assertThat(stopped(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .startsWith("This is a spreadsheet (ODS).");
        assertThat(stopped(zip("pupils.csv", "UPN"))).startsWith("This is a zip file. Unpack it");
        assertThat(stopped(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1))).startsWith("This is an old Excel workbook.");
    }

    @Test
    void other_files_are_named() {
        assertThat(stopped("%PDF-1.7\n…")).startsWith("This is a PDF. Export");
        assertThat(stopped("<!DOCTYPE html><html>")).startsWith("This is a web page.");
        assertThat(stopped("\ufeff<?xml version=\"1.0\"?><CTfile>")).startsWith("This is an XML file");
    }

    @Test
    void bytes_that_no_text_has_are_refused() {
        assertThat(stopped("UPN,Name\nA,B\0C\n")).startsWith("This is not a CSV file");
        assertThat(stopped(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13)))
                .startsWith("This is not a CSV file");
    }

    @Test
    void a_200_megabyte_file_is_stopped_and_not_taken_into_memory() throws IOException {
        Endless file = new Endless(200L * 1024 * 1024);
        assertThat(Table.open(file))
                .isInstanceOfSatisfying(
                        Stopped.class,
                        s -> assertThat(s.toString())
                                .isEqualTo(
                                        "This file is larger than 50 MB, which no school's export is. Choose the CSV file that your"
                                                + " school's system exported."));
        assertThat(file.taken).isLessThanOrEqualTo(Limits.BYTES + 1L);
    }

    @Test
    void too_many_rows_or_columns_or_too_long_a_cell_is_stopped() {
        assertThat(stopped("UPN,Name\n" + "a,b\n".repeat(Limits.ROWS + 1)))
                .startsWith("This file has more than 300,000");
        assertThat(stopped("UPN" + ",x".repeat(Limits.COLUMNS) + "\na")).startsWith("Row 1 has 501 columns");
        assertThat(stopped("UPN,Name\na,b\nc," + "d".repeat(Limits.CELL + 1))).startsWith("Row 3 has a cell of 10,001");
    }

    @Test
    void a_quotation_mark_left_open_is_found() {
        assertThat(stopped("UPN,Name\na,b\nc,\"d\ne,f\n"))
                .startsWith(
                        "Row 3 cannot be told apart into cells; often a quotation mark is not closed. Open the file");
    }

    @Test
    void two_columns_of_one_name_are_not_guessed_at() {
        assertThat(stopped("UPN,Surname,surname \na,b,c\n")).startsWith("Columns 2 and 3 are both called “surname”.");
    }

    @Test
    void a_first_row_that_is_no_heading_is_said_to_be_none() {
        assertThat(stopped("UPN," + "x".repeat(201) + "\na,b\n"))
                .startsWith("The heading of column 2 is longer than 200 characters. Check that");
    }

    @Test
    void columns_without_a_heading_and_blank_rows_do_no_harm() {
        Table table = Files.table("UPN,Surname,,\n,,,\na,b,,\n");
        assertThat(table.headings()).containsExactly("UPN", "Surname");
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(3);
    }

    private static String stopped(String text) {
        return stopped(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String stopped(byte[] bytes) {
        Opened opened = Table.open(bytes);
        assertThat(opened).isInstanceOf(Stopped.class);
        return opened.toString();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** A large file that is nowhere, and counts how much of it was read. */
    private static final class Endless extends InputStream {
        private final long size;
        private long taken;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return taken++ < size ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (taken >= size) {
                return -1;
            }
            Arrays.fill(into, from, from + length, (byte) 'a');
            taken += length;
            return length;
        }
    }
}
