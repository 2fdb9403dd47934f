package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;

class CurrentPointTest {
    private static OneSchool oakfield;

    @BeforeAll
    static void open() {
        oakfield = new OneSchool();
    }

    @AfterAll
    static void close() {
        oakfield.close();
    }

    @Test
    void a_day_belongs_to_the_point_of_its_term() {
        assertThat(on(2026, 11, 24)).isEqualTo("Autumn 2026/27");
        assertThat(on(2026, 12, 31)).isEqualTo("Autumn 2026/27");
        assertThat(on(2027, 1, 1)).isEqualTo("Spring 2026/27");
        assertThat(on(2027, 8, 31)).isEqualTo("Summer 2026/27");
    }

    @Test
    void earlier_years_have_the_usual_dates() {
        assertThat(on(2023, 2, 3)).isEqualTo("Spring 2022/23");
    }

    @Test
    void until_the_office_rolls_over_it_stays_the_years_last_point() {
        assertThat(on(2027, 9, 3)).isEqualTo("Summer 2026/27");
    }

    @Test
    void a_holiday_belongs_to_the_term_before() {
        oakfield.run(() -> oakfield.get(JdbcClient.class)
                .sql("update school.term set starts_on = date '2027-01-05' where school_id = 1 and term = 2")
                .update());
        assertThat(on(2027, 1, 4)).isEqualTo("Autumn 2026/27");
        oakfield.run(() -> oakfield.get(JdbcClient.class)
                .sql("update school.term set starts_on = date '2027-01-01' where school_id = 1 and term = 2")
                .update());
    }

    @Test
    void half_terms_are_parted_in_the_middle() {
        try (var school = new OneSchool()) {
            school.run(() -> school.get(JdbcClient.class)
                    .sql("update school.settings set half_termly = true where school_id = 1")
                    .update());
            assertThat(school.in(() -> school.get(SchoolYears.class)
                            .on(LocalDate.of(2026, 9, 20), school.head())
                            .point()
                            .code()))
                    .isEqualTo("autumn-1");
            assertThat(school.in(() -> school.get(SchoolYears.class)
                            .on(LocalDate.of(2026, 11, 24), school.head())
                            .point()
                            .code()))
                    .isEqualTo("autumn");
        }
    }

    private static String on(int year, int month, int day) {
        return oakfield.in(() -> oakfield.get(SchoolYears.class)
                .on(LocalDate.of(year, month, day), oakfield.head())
                .point()
                .label());
    }
}
