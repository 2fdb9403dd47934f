package org.waymark.school;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;

/** The door to a school's settings and to the dates of its terms. */
@Repository
public class SchoolYears {
    static final String SETTINGS_SQL = """
            select current_year, half_termly, target_label, ptt_label, ptt_profile, wording, show_no_red, scales_version
              from school.settings
             where school_id = :school
            """;
    static final String OPEN_SQL = """
            insert into school.settings (school_id, current_year) values (:school, :year)
            on conflict (school_id) do nothing
            """;
    static final String TERM_SQL = """
            insert into school.term (school_id, start_year, term, starts_on, ends_on)
            values (:school, :year, :term, :starts, :ends)
            on conflict (school_id, start_year, term) do nothing
            """;
    static final String MOVE_SQL = """
            update school.settings set current_year = :year where school_id = :school
            """;
    static final String SCALES_CHANGED_SQL = """
            update school.settings set scales_version = scales_version + 1 where school_id = :school
            """;

    private final JdbcClient jdbc;

    SchoolYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Settings settings(Viewer viewer) {
        return settings(viewer.school());
    }

    /** For work that no person asked for, such as the trust's totals. */
    public Settings settings(SchoolId school) {
        return jdbc.sql(SETTINGS_SQL)
                .param("school", school.value())
                .query((row, n) -> new Settings(
                        new AcademicYear(row.getInt("current_year")),
                        row.getBoolean("half_termly"),
                        row.getString("target_label"),
                        row.getString("ptt_label"),
                        row.getString("ptt_profile"),
                        row.getString("wording"),
                        row.getBoolean("show_no_red"),
                        row.getLong("scales_version")))
                .single();
    }

    /** Gives a new school its settings and its first year. */
    public void open(SchoolId school, AcademicYear year) {
        jdbc.sql(OPEN_SQL)
                .param("school", school.value())
                .param("year", year.startYear())
                .update();
        addTerms(school, year);
    }

    /** The usual dates of an English year; a school's own replace them. Nothing is changed where there are some. */
    public void addTerms(SchoolId school, AcademicYear year) {
        int first = year.startYear();
        addTerm(school, first, 1, LocalDate.of(first, 9, 1), LocalDate.of(first, 12, 31));
        addTerm(school, first, 2, LocalDate.of(first + 1, 1, 1), LocalDate.of(first + 1, 4, 10));
        addTerm(school, first, 3, LocalDate.of(first + 1, 4, 11), LocalDate.of(first + 1, 8, 31));
    }

    public void moveTo(AcademicYear year, Viewer by) {
        jdbc.sql(MOVE_SQL)
                .param("school", by.schoolKey())
                .param("year", year.startYear())
                .update();
        addTerms(by.school(), year);
    }

    public void scalesChanged(SchoolId school) {
        jdbc.sql(SCALES_CHANGED_SQL).param("school", school.value()).update();
    }

    private void addTerm(SchoolId school, int year, int term, LocalDate starts, LocalDate ends) {
        jdbc.sql(TERM_SQL)
                .param("school", school.value())
                .param("year", year)
                .param("term", term)
                .param("starts", starts)
                .param("ends", ends)
                .update();
    }
}
