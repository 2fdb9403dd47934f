package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Uuid7;
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
            update school.settings
               set scales_version = greatest(scales_version + 1, :next)
             where school_id = :school
            """;
    static final String DAY_SQL = """
            select s.current_year, s.half_termly, s.target_label, s.ptt_label, s.ptt_profile, s.wording, s.show_no_red,
                   s.scales_version, t.start_year, t.term, t.starts_on, t.ends_on
              from school.settings s
              left join lateral (select start_year, term, starts_on, ends_on from school.term
                                  where school_id = :school and starts_on <= :day and start_year = :year
                                  order by starts_on desc
                                  limit 1) t on true
             where s.school_id = :school
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SchoolYears(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Settings settings(Viewer viewer) {
        return settings(viewer.school());
    }

    /** For work that no person asked for, such as the trust's totals. */
    public Settings settings(SchoolId school) {
        return jdbc.sql(SETTINGS_SQL)
                .param("school", school.value())
                .query((row, n) -> settings(row))
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
        for (var term : Term.values()) {
            addTerm(school, TermDates.usual(term, year));
        }
    }

    public void moveTo(AcademicYear year, Viewer by) {
        jdbc.sql(MOVE_SQL)
                .param("school", by.schoolKey())
                .param("year", year.startYear())
                .update();
        addTerms(by.school(), year);
        events.publishEvent(new YearMoved(by.school()));
    }

    /**
     * What holds on a day. After the last day of the year that the school works in, the point stays that year's last until
     * the office rolls over.
     */
    public SchoolDay on(LocalDate day, Viewer viewer) {
        return jdbc.sql(DAY_SQL)
                .param("school", viewer.schoolKey())
                .param("day", day)
                .param("year", AcademicYear.of(day).startYear())
                .query((row, n) -> day(row, day))
                .single();
    }

    /** From a row with the columns of {@link #DAY_SQL}, for a page that reads them with whatever else it needs. */
    public static SchoolDay day(ResultSet row, LocalDate day) throws SQLException {
        var settings = settings(row);
        var last = CollectionPoint.endOf(settings.currentYear());
        var point = term(row, day).point(day, settings.halfTermly());
        return new SchoolDay(day, settings, point.isAfter(last) ? last : point);
    }

    /** Not merely the next number: one given out in a transaction that was rolled back must never come again. */
    public void scalesChanged(SchoolId school) {
        jdbc.sql(SCALES_CHANGED_SQL)
                .param("school", school.value())
                .param("next", Uuid7.next().getMostSignificantBits())
                .update();
    }

    private void addTerm(SchoolId school, TermDates dates) {
        jdbc.sql(TERM_SQL)
                .param("school", school.value())
                .param("year", dates.year().startYear())
                .param("term", dates.term().ordinal() + 1)
                .param("starts", dates.startsOn())
                .param("ends", dates.endsOn())
                .update();
    }

    private static Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                new AcademicYear(row.getInt("current_year")),
                row.getBoolean("half_termly"),
                row.getString("target_label"),
                row.getString("ptt_label"),
                row.getString("ptt_profile"),
                row.getString("wording"),
                row.getBoolean("show_no_red"),
                row.getLong("scales_version"));
    }

    private static TermDates term(ResultSet row, LocalDate day) throws SQLException {
        return row.getDate("starts_on") == null
                ? TermDates.usual(day)
                : new TermDates(
                        new AcademicYear(row.getInt("start_year")),
                        Term.values()[row.getInt("term") - 1],
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class));
    }
}
