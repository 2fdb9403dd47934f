package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

class ResultsReaderTest {
    private static final String HEADING = "UPN,Subject,Academic Year,Term,Result\n";
    private static final String UPN = "F998200126003";

    @ParameterizedTest
    @CsvSource({
        "Autumn,2",
        "autumn term,2",
        "AUT,2",
        "Aut 1,1",
        "Autumn2,2",
        "Spring,4",
        "Spr1,3",
        "Summer,6",
        "Sum 1,5",
        "Summer Term 2,6"
    })
    void terms_and_half_terms_are_read_as_schools_write_them(String term, int sixth) {
        Reading<ResultRow> reading = Files.results(HEADING + UPN + ",Maths,2025/26," + term + ",3b\n");
        assertThat(reading.rows())
                .extracting(ResultRow::point)
                .containsExactly(new CollectionPoint(new AcademicYear(2025), sixth));
    }

    @ParameterizedTest
    @CsvSource({
        "Maths,2025,Autumn,3b, Academic Year [2025] refused: not an academic year",
        "Maths,25/26,Autumn,3b, Academic Year [25/26] refused: not an academic year",
        "Maths,2025/26,Easter,3b, Term [Easter] refused: not a term",
        "Maths,2026/27,Spring,3b, Term [Spring] refused: in the future: that term has not begun",
        "Maths,1926/27,Spring,3b, Term [Spring] refused: too long ago for a pupil who is here now",
        ",2025/26,Autumn,3b, Subject [] refused: the subject is missing",
        "Maths,2025/26,Autumn,=2+3, 'Result [=2+3] refused: looks like a formula, not a result'",
        "Maths,2025/26,Autumn,working towards the standard, 'Result [working towards the standard] refused: longer than a grade can be (12)'"
    })
    void what_cannot_be_a_result_is_refused(String subject, String year, String term, String grade, String finding) {
        String row = "%s,%s,%s,%s,%s\n".formatted(UPN, subject == null ? "" : subject, year, term, grade);
        assertThat(Files.whys(Files.results(HEADING + row))).isEqualTo("2 " + finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "N", "-1", "+", "w+", "3b", "107", "EXS", "PK4", "1E"})
    void a_grade_is_kept_as_it_is_written(String grade) {
        Reading<ResultRow> reading = Files.results(HEADING + UPN + ",Maths,2025/26,Autumn," + grade + "\n");
        assertThat(reading.rows()).extracting(ResultRow::grade).containsExactly(grade);
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–"})
    void an_empty_cell_says_nothing_whatever_else_is_wrong(String nothing) {
        Reading<ResultRow> reading = Files.results(HEADING + "X,,," + "," + nothing + "\n");
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void the_same_result_twice_is_taken_once() {
        Reading<ResultRow> reading = Files.results(
                HEADING + UPN + ",Maths,2025/26,Autumn,3b\n" + UPN.toLowerCase() + ",maths,2025-26,Aut,3b\n");
        assertThat(reading.rows()).hasSize(1);
        assertThat(Files.whys(reading)).isEqualTo("3 Result [3b] refused: the same result twice in the file (row 2)");
    }

    @Test
    void of_two_results_where_there_can_be_one_neither_is_taken() {
        Reading<ResultRow> reading =
                Files.results(HEADING + UPN + ",Maths,2025/26,Autumn,3b\n" + UPN + ",Maths,2025/26,Autumn,3a\n");
        assertThat(reading.rows()).isEmpty();
        assertThat(Files.whys(reading)).isEqualTo("""
                2 Result [3b] refused: two results where there can be one: 3a too (row 3)
                3 Result [3a] refused: two results where there can be one: 3b too (row 2)""");
    }

    @Test
    void in_a_wide_row_a_refused_cell_takes_no_other_with_it() {
        Reading<ResultRow> reading = Files.results(
                "UPN,Reading 2025/26 Autumn,Maths 2025/26 Autumn,Maths 2026/27 Summer\n" + UPN + ",=1,3b,4c\n");
        assertThat(reading.rows()).extracting(ResultRow::subject).containsExactly("Maths");
        assertThat(Files.whys(reading)).isEqualTo("""
                2 Reading 2025/26 Autumn [=1] refused: looks like a formula, not a result
                2 Maths 2026/27 Summer [4c] refused: in the future: that term has not begun""");
    }

    @Test
    void a_long_file_and_a_wide_one_say_the_same() {
        Reading<ResultRow> wide = Files.results("UPN,Autumn 2025/26 Reading\n" + UPN + ",3b\n");
        Reading<ResultRow> tall = Files.results(HEADING + UPN + ",Reading,2025/26,Autumn,3b\n");
        assertThat(wide.rows().getFirst().point())
                .isEqualTo(tall.rows().getFirst().point());
        assertThat(wide.rows().getFirst().subject())
                .isEqualTo(tall.rows().getFirst().subject());
    }
}
