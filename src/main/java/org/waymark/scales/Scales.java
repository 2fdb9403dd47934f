package org.waymark.scales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Grade;
import org.waymark.progress.NationalExpectations.Row;
import org.waymark.school.SchoolYears;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The door to a school's scales. Every change makes a new version of the school's scale book. */
@Repository
public class Scales {
    /** What a preset expects held before any school used Waymark, so imported history is coloured too. */
    static final AcademicYear ALWAYS = new AcademicYear(1990);

    static final String SCALE_SQL = """
            insert into scales.scale (school_id, id, code, name, kind, amber_width, steady, progress_amber,
                                      gain_ks1, gain_ks2, gain_ks3, gain_ks4, gain_ks5)
            values (:school, :id, :code, :name, :kind, :amber, :steady, :progressAmber,
                    :gain_ks1::integer, :gain_ks2::integer, :gain_ks3::integer, :gain_ks4::integer, :gain_ks5::integer)
            """;
    static final String GRADES_SQL = """
            insert into scales.grade (school_id, scale_id, ordinal, code, label, points, band, also_written)
            select :school, :scale, g.ordinal, g.code, g.label, g.points, g.band,
                   array(select w.code from unnest(:wholeCodes::text[], :wholeGrades::text[]) as w(code, grade)
                          where w.grade = g.code)
              from unnest(:ordinals::integer[], :codes::text[], :labels::text[], :points::integer[], :bands::text[])
                   as g(ordinal, code, label, points, band)
            """;
    static final String EXPECTATIONS_SQL = """
            insert into scales.expectation (school_id, scale_id, year_group, sixth, from_year, ordinal)
            select :school, :scale, e.year_group, e.sixth, :from, e.ordinal
              from unnest(:yearGroups::smallint[], :sixths::smallint[], :ordinals::integer[])
                   as e(year_group, sixth, ordinal)
            on conflict (school_id, scale_id, year_group, sixth, from_year) do update set ordinal = excluded.ordinal
            """;
    static final String ASSIGN_SQL = """
            insert into scales.assignment (school_id, subject_id, year_group, start_year, scale_id)
            select :school, s.subject_id, y.year_group, :year, :scale
              from unnest(:subjects::uuid[]) as s(subject_id)
             cross join unnest(:yearGroups::smallint[]) as y(year_group)
            on conflict (school_id, subject_id, year_group, start_year) do update set scale_id = excluded.scale_id
            """;

    private final JdbcClient jdbc;
    private final ScaleBooks books;
    private final SchoolYears years;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Scales(JdbcClient jdbc, ScaleBooks books, SchoolYears years, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.books = books;
        this.years = years;
        this.audit = audit;
        this.events = events;
    }

    /** Copies a preset into the school; the copy it already has, if any, is left as the school made it. */
    public StoredScale install(Preset preset, Viewer by) {
        var present = books.book(by).byCode(preset.code());
        if (present.isPresent()) {
            return present.get();
        }
        var stored = new StoredScale(new ScaleId(Uuid7.next()), preset.scale());
        insert(stored, by);
        write(preset.expectations(), stored.id(), ALWAYS, by);
        changed("brought in a scale", preset.name(), by);
        return stored;
    }

    /** From a year on the subjects are assessed in a scale in these year groups. */
    public void assign(
            Collection<SubjectId> subjects,
            Collection<YearGroup> yearGroups,
            AcademicYear from,
            ScaleId scale,
            Viewer by) {
        jdbc.sql(ASSIGN_SQL)
                .param("school", by.schoolKey())
                .param("year", from.startYear())
                .param("scale", scale.value())
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("yearGroups", yearGroups.stream().map(YearGroup::number).toArray(Integer[]::new))
                .update();
        changed("assigned a scale from " + from.label(), books.name(scale, by), by);
        events.publishEvent(new ScalesChanged(by.school()));
    }

    /** Replaces what is expected from a year on; earlier years keep what was expected then. */
    public void expect(Collection<Row> rows, ScaleId scale, AcademicYear from, Viewer by) {
        write(rows, scale, from, by);
        changed("set expectations from " + from.label(), books.name(scale, by), by);
    }

    private void insert(StoredScale stored, Viewer by) {
        var scale = stored.scale();
        var statement = jdbc.sql(SCALE_SQL)
                .param("school", by.schoolKey())
                .param("id", stored.id().value())
                .param("code", scale.code())
                .param("name", scale.name())
                .param("kind", ScaleRows.code(scale.kind()))
                .param("amber", scale.tolerance().amber())
                .param("steady", scale.tolerance().steady())
                .param("progressAmber", scale.tolerance().progressAmber());
        for (var keyStage : ScaleRows.WITH_GAINS) {
            statement = statement.param(
                    ScaleRows.gainColumn(keyStage), scale.rates().get(keyStage));
        }
        statement.update();
        insert(scale.grades(), scale.wholeGrades(), stored.id(), by);
    }

    private void insert(List<Grade> grades, Map<String, String> wholeGrades, ScaleId scale, Viewer by) {
        var wholes = new ArrayList<>(wholeGrades.entrySet());
        jdbc.sql(GRADES_SQL)
                .param("school", by.schoolKey())
                .param("scale", scale.value())
                .param("wholeCodes", wholes.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("wholeGrades", wholes.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("ordinals", grades.stream().map(Grade::ordinal).toArray(Integer[]::new))
                .param("codes", grades.stream().map(Grade::code).toArray(String[]::new))
                .param("labels", grades.stream().map(Grade::label).toArray(String[]::new))
                .param("points", grades.stream().map(Grade::points).toArray(Integer[]::new))
                .param("bands", grades.stream().map(Scales::band).toArray(String[]::new))
                .update();
    }

    private void write(Collection<Row> rows, ScaleId scale, AcademicYear from, Viewer by) {
        jdbc.sql(EXPECTATIONS_SQL)
                .param("school", by.schoolKey())
                .param("scale", scale.value())
                .param("from", from.startYear())
                .param(
                        "yearGroups",
                        rows.stream().map(row -> row.yearGroup().number()).toArray(Integer[]::new))
                .param("sixths", rows.stream().map(Row::sixth).toArray(Integer[]::new))
                .param(
                        "ordinals",
                        rows.stream().map(row -> row.grade().ordinal()).toArray(Integer[]::new))
                .update();
    }

    private void changed(String act, String scale, Viewer by) {
        years.scalesChanged(by.school());
        audit.record(by, act, "scale " + scale, null, null, null, null);
    }

    private static @Nullable String band(Grade grade) {
        var band = grade.band();
        return band == null ? null : ScaleRows.code(band);
    }
}
