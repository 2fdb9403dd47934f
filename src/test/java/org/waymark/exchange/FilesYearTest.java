package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.exchange.reading.PersonName;
import org.waymark.exchange.reading.PupilRow;

class FilesYearTest {
    @Test
    void the_year_is_told_by_the_ages_of_most_pupils() {
        List<PupilRow> pupils = new ArrayList<>(List.of(
                pupil(0, LocalDate.of(2021, 9, 1)),
                pupil(0, LocalDate.of(2022, 8, 31)),
                pupil(4, LocalDate.of(2017, 9, 1)),
                pupil(4, LocalDate.of(2018, 8, 31))));
        assertThat(FilesYear.of(pupils)).contains(new AcademicYear(2026));
        // Taught a year below their age.
        pupils.add(pupil(3, LocalDate.of(2018, 7, 1)));
        assertThat(FilesYear.of(pupils)).contains(new AcademicYear(2026));
    }

    @Test
    void a_file_without_pupils_is_of_no_year() {
        assertThat(FilesYear.of(List.of())).isEmpty();
    }

    private static PupilRow pupil(int yearGroup, LocalDate born) {
        PersonName name = new PersonName("Elijah", "Roberts");
        return new PupilRow(
                2,
                "1",
                null,
                name,
                name,
                born,
                new YearGroup(yearGroup),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
