package org.waymark.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    @ParameterizedTest
    @ValueSource(strings = {"2026/27", "2026-27", "2026/2027", "2026-2027", " 2026/27 "})
    void an_academic_year_is_read_as_schools_write_it(String written) {
        assertThat(AcademicYear.parse(written)).contains(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026/28", "2026/2028", "26/27", "autumn", "2026/26", "0000/01"})
    void what_is_no_academic_year_is_refused(String written) {
        assertThat(AcademicYear.parse(written)).isEmpty();
    }

    @Test
    void the_turn_of_the_century_is_an_academic_year_too() {
        assertThat(AcademicYear.parse("1999/00")).contains(new AcademicYear(1999));
        assertThat(new AcademicYear(1999).label()).isEqualTo("1999/00");
    }

    @Test
    void the_academic_year_turns_on_the_first_of_september() {
        assertThat(AcademicYear.of(LocalDate.of(2026, 8, 31))).hasToString("2025/26");
        assertThat(AcademicYear.of(LocalDate.of(2026, 9, 1))).hasToString("2026/27");
        assertThat(YEAR.firstDay()).isEqualTo("2026-09-01");
        assertThat(YEAR.lastDay()).isEqualTo("2027-08-31");
    }

    @ParameterizedTest
    @CsvSource({
        "Reception,0",
        "R,0",
        "YR,0",
        "0,0",
        "Year 4,4",
        "4,4",
        "Y4,4",
        "year 04,4",
        "Nursery,-1",
        "N1,-1",
        "N2,-1",
        "Year 13,13"
    })
    void a_year_group_is_read_as_schools_write_it(String written, int number) {
        assertThat(YearGroup.parse(written)).contains(new YearGroup(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Year 14", "14", "Maple", "", "4 Maple", "Y", "-2"})
    void what_is_no_year_group_is_refused(String written) {
        assertThat(YearGroup.parse(written)).isEmpty();
    }

    @Test
    void there_is_no_year_fourteen() {
        assertThatThrownBy(() -> new YearGroup(14)).hasMessage("There is no Year 14.");
    }

    @ParameterizedTest
    @CsvSource({"-1,EYFS", "0,EYFS", "1,KS1", "2,KS1", "3,KS2", "6,KS2", "7,KS3", "9,KS3", "10,KS4", "12,KS5"})
    void a_year_group_belongs_to_its_key_stage(int number, KeyStage stage) {
        assertThat(new YearGroup(number).keyStage()).isEqualTo(stage);
    }

    @Test
    void a_termly_school_has_three_points_and_a_half_termly_one_six() {
        assertThat(CollectionPoint.termly(YEAR))
                .extracting(CollectionPoint::code)
                .containsExactly("autumn", "spring", "summer");
        assertThat(CollectionPoint.halfTermly(YEAR))
                .extracting(CollectionPoint::code)
                .containsExactly("autumn-1", "autumn", "spring-1", "spring", "summer-1", "summer");
    }

    @Test
    void points_count_the_school_year_and_not_the_holidays() {
        var summer = CollectionPoint.endOf(YEAR);
        var autumn = CollectionPoint.endOf(Term.AUTUMN, YEAR.plus(1));
        assertThat(autumn.sixthsSince(summer)).isEqualTo(2);
        assertThat(summer.sixthsSince(autumn)).isEqualTo(-2);
        assertThat(summer.isBefore(autumn)).isTrue();
    }

    @Test
    void a_point_names_itself_for_headings_and_for_sentences() {
        assertThat(CollectionPoint.endOf(Term.AUTUMN, YEAR)).hasToString("Autumn 2026/27");
        assertThat(new CollectionPoint(YEAR, 1)).hasToString("Autumn first half 2026/27");
        assertThat(new CollectionPoint(YEAR, 3).inWords()).isEqualTo("the first half of spring");
    }
}
