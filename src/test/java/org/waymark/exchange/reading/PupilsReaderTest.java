package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.calendar.YearGroup;

class PupilsReaderTest {
    private static final String HEADING = "Adno,UPN,Forename,Surname,Chosen name,DOB,Year,Reg,DOA,SEN,EAL\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë",
                "Siân",
                "Wiśniewska",
                "D'Arcy",
                "O’Brien",
                "محمد",
                "عائشہ",
                "ফাতেমা",
                "王小明",
                "Оксана",
                "ਗੁਰਪ੍ਰੀਤ",
                "Ng",
                "Mary Jane",
                "de la Cruz",
                "ক্‌ষ"
            })
    void names_of_every_script_are_kept_as_they_are(String name) {
        assertThat(Files.whys(one("1,," + name + ",Reid,,1/9/2019,2,4B,,,"))).isEmpty();
        assertThat(pupil("1,," + name + ",Reid,,1/9/2019,2,4B,,,").legal().first())
                .isEqualTo(name);
    }

    @Test
    void an_accent_written_in_two_characters_becomes_one() {
        assertThat(pupil("1,,Zoe\u0308,Reid,,1/9/2019,2,4B,,,").legal().first()).isEqualTo("Zoë");
    }

    @Test
    void spaces_around_and_between_and_marks_that_nobody_sees_go() {
        PupilRow pupil = pupil("1,,\u200fMary\u00a0 Jane ,Reid,,1/9/2019,2,\t4  Maple ,,,");
        assertThat(pupil.legal().first()).isEqualTo("Mary Jane");
        assertThat(pupil.className()).isEqualTo("4 Maple");
    }

    @Test
    void the_preferred_name_is_the_legal_one_where_none_is_said() {
        PupilRow pupil = pupil("1,,Elizabeth,REID,,1/9/2019,2,4B,,,");
        assertThat(pupil.preferred()).isEqualTo(new PersonName("Elizabeth", "Reid"));
        assertThat(pupil("1,,Elizabeth,REID,Lizzie,1/9/2019,2,4B,,,")
                        .preferred()
                        .first())
                .isEqualTo("Lizzie");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, 'refused: looks like a formula, not a name'",
        "+Ann, 'refused: looks like a formula, not a name'",
        "-, 'refused: looks like a formula, not a name'",
        "@Ann, 'refused: looks like a formula, not a name'",
        "., refused: no letter in it",
        "Jos\ufffd, refused: a character in it cannot be read",
        "Jos?, warning: an accented letter may have been lost; taken as it is",
        "JosÃ©, warning: an accented letter may have been lost; taken as it is"
    })
    void what_is_no_name_is_refused_and_what_lost_an_accent_is_doubted(String name, String finding) {
        assertThat(Files.whys(one("1,," + name + ",Reid,,1/9/2019,2,4B,,,")))
                .isEqualTo("2 Forename [" + name + "] " + finding);
    }

    @ParameterizedTest
    @CsvSource({
        "1/9/19, a year of two digits could be one of two centuries",
        "01-Sep-19, a year of two digits could be one of two centuries",
        "29/02/2019, no such date",
        "12/31/2019, no such date",
        "########, no such date",
        "43709, no such date",
        "24/11/2026, in the future",
        "'', the date of birth is missing"
    })
    void a_date_of_birth_that_cannot_be_is_refused(String date, String why) {
        assertThat(Files.whys(one("1,,Ann,Reid,," + date + ",2,4B,,,")))
                .isEqualTo("2 DOB [" + date + "] refused: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-09-01",
                "01/09/2019",
                "1/9/2019",
                "1.9.2019",
                "01-09-2019",
                "1 September 2019",
                "1-Sep-2019",
                "2019-09-01T00:00:00",
                "01/09/2019 00:00"
            })
    void a_date_is_read_as_schools_write_it(String date) {
        assertThat(pupil("1,,Ann,Reid,," + date + ",2,4B,,,").born()).isEqualTo("2019-09-01");
    }

    @Test
    void an_age_that_no_pupil_has_is_doubted() {
        assertThat(Files.whys(one("1,,Ann,Reid,,1/9/1919,2,4B,,,")))
                .isEqualTo("2 DOB [1/9/1919] warning: would be 107 years old; taken as it is");
    }

    @Test
    void a_pupil_who_joins_next_term_is_taken_with_the_day() {
        Reading<PupilRow> reading = one("1,,Ann,Reid,,1/9/2019,2,4B,4/1/2027,,");
        assertThat(Files.whys(reading)).isEqualTo("2 DOA [4/1/2027] warning: in the future; on roll from that day");
        assertThat(reading.rows().getFirst().enrolled()).isEqualTo("2027-01-04");
    }

    @ParameterizedTest
    @CsvSource({"R,0", "Reception,0", "4,4", "Year 4,4", "Y4,4", "04,4"})
    void a_year_group_is_read_as_schools_write_it(String written, int number) {
        assertThat(pupil("1,,Ann,Reid,,1/9/2019," + written + ",4B,,,").yearGroup())
                .isEqualTo(new YearGroup(number));
    }

    @Test
    void a_wrong_upn_is_refused_where_nothing_else_tells_who_it_is() {
        assertThat(Files.whys(one(",Q998200126003,Ann,Reid,,1/9/2019,2,4B,,,")))
                .isEqualTo("2 UPN [Q998200126003] refused: check letter is wrong, and no MIS id tells who it is");
    }

    @Test
    void an_unknown_local_authority_is_a_warning_and_the_upn_is_kept() {
        Reading<PupilRow> reading = one(",W100200126001,Ann,Reid,,1/9/2019,2,4B,,,");
        assertThat(Files.whys(reading))
                .isEqualTo("2 UPN [W100200126001] warning: no local authority has the number 100; taken as it is");
        assertThat(reading.rows().getFirst().upn()).hasToString("W100200126001");
    }

    @Test
    void a_number_that_a_spreadsheet_shortened_tells_nobody() {
        assertThat(Files.whys(one("2.1E+11,,Ann,Reid,,1/9/2019,2,4B,,,")))
                .isEqualTo("2 Adno [2.1E+11] refused: a spreadsheet has shortened this number");
    }

    @Test
    void of_two_rows_that_differ_about_one_pupil_neither_is_taken() {
        Reading<PupilRow> reading = Files.pupils(
                HEADING + "1,F998200126003,Ann,Reid,,1/9/2019,2,4B,,,\n,F998200126003,Ann,Reid,,1/9/2019,3,4B,,,\n");
        assertThat(Files.whys(reading)).isEqualTo("""
                2 Adno [1] refused: the same pupil twice in the file (row 3)
                3 UPN [F998200126003] refused: the same pupil twice in the file (row 2)""");
        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void a_upn_that_two_pupils_share_is_nobodys() {
        Reading<PupilRow> reading = Files.pupils(
                HEADING + "1,F998200126003,Ann,Reid,,1/9/2019,2,4B,,,\n2,F998200126003,Bo,Reid,,1/9/2019,2,4B,,,\n");
        assertThat(reading.warnings()).hasSize(2);
        assertThat(reading.rows())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.upn()).isNull());
    }

    @Test
    void a_refused_row_tells_every_reason_and_no_mere_doubt() {
        assertThat(Files.whys(one("1,,,Reid,,31/2/2019,Year 14,4B,,S,Perhaps"))).isEqualTo("""
                2 Forename [] refused: a name is missing
                2 DOB [31/2/2019] refused: no such date
                2 Year [Year 14] refused: no such year group""");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1 cell where the heading has 11",
        "'1,2', 2 cells where the heading has 11",
        "'1,,Ann,Reid,,1/9/2019,2,4B,,,,x', 12 cells where the heading has 11"
    })
    void a_row_of_another_length_than_the_heading_is_refused(String row, String why) {
        assertThat(Files.whys(one(row))).isEqualTo("2  [] refused: " + why);
    }

    private static Reading<PupilRow> one(String row) {
        return Files.pupils(HEADING + row + "\n");
    }

    private static PupilRow pupil(String row) {
        return one(row).rows().getFirst();
    }
}
