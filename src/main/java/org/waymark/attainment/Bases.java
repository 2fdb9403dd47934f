package org.waymark.attainment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.CellsNow.BaseNow;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;
import org.waymark.progress.Base;
import org.waymark.progress.Result;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.PupilPlaced;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.ScaleId;
import org.waymark.scales.ScalesChanged;
import org.waymark.school.SchoolYears;
import org.waymark.school.SubjectId;
import org.waymark.school.YearMoved;
import org.waymark.tenancy.SchoolId;

/**
 * Keeps every pupil's starting point true: worked out again, in the transaction of the change, when a result, a year group, a
 * scale or the school's year changes that it could rest on.
 */
@Repository
class Bases {
    static final String RESULTS_SQL = """
            select pupil_id, subject_id, start_year, sixth, kind, scale_id, grade, ordinal
              from attainment.latest_result
             where school_id = :school and pupil_id = any (:pupils::uuid[]) and kind = 'grade'
            """;
    static final String SAVE_SQL = """
            insert into attainment.base as b (school_id, pupil_id, subject_id, seen_from, start_year, sixth, year_group,
                                              scale_id, ordinal, grade, origin)
            select :school, n.pupil_id, n.subject_id, :seenFrom, n.start_year, n.sixth, n.year_group,
                   n.scale_id, n.ordinal, n.grade, n.origin
              from unnest(:pupils::uuid[], :subjects::uuid[], :years::integer[], :sixths::smallint[],
                          :groups::smallint[], :scales::uuid[], :ordinals::integer[], :grades::text[], :origins::text[])
                   as n(pupil_id, subject_id, start_year, sixth, year_group, scale_id, ordinal, grade, origin)
            on conflict (school_id, pupil_id, subject_id) do update
               set seen_from = excluded.seen_from, start_year = excluded.start_year, sixth = excluded.sixth,
                   year_group = excluded.year_group, scale_id = excluded.scale_id, ordinal = excluded.ordinal,
                   grade = excluded.grade, origin = excluded.origin
             where (b.seen_from, b.start_year, b.sixth, b.year_group, b.scale_id, b.ordinal, b.grade, b.origin)
                   is distinct from
                   (excluded.seen_from, excluded.start_year, excluded.sixth, excluded.year_group, excluded.scale_id,
                    excluded.ordinal, excluded.grade, excluded.origin)
            """;
    static final String GONE_SQL = """
            delete from attainment.base
             where school_id = :school and pupil_id = any (:cohort::uuid[])
               and (pupil_id, subject_id) not in (select * from unnest(:pupils::uuid[], :subjects::uuid[]))
            """;

    private record Found(PupilId pupil, SubjectId subject, Base base) {}

    private final JdbcClient jdbc;
    private final Cohort cohort;
    private final ScaleBooks books;
    private final SchoolYears years;

    Bases(JdbcClient jdbc, Cohort cohort, ScaleBooks books, SchoolYears years) {
        this.jdbc = jdbc;
        this.cohort = cohort;
        this.books = books;
        this.years = years;
    }

    @EventListener
    void placed(PupilPlaced event) {
        var settings = years.settings(event.school());
        workOut(
                cohort.holdAssessed(List.of(event.pupil()), settings.currentYear(), event.school()),
                books.book(event.school(), settings),
                settings.currentYear(),
                event.school());
    }

    @EventListener
    void changed(ScalesChanged event) {
        everybody(event.school());
    }

    @EventListener
    void moved(YearMoved event) {
        everybody(event.school());
    }

    /** Almost every entry is of a later point than the base and cannot touch it: then nothing need be read. */
    static boolean couldRestOn(
            CollectionPoint point, Schooling schooling, AcademicYear current, @Nullable BaseNow base) {
        var taught = schooling.yearGroup(current);
        var start = CollectionPoint.endOf(
                schooling.keyStageYears(current).getFirst().plus(-1));
        if (taught.keyStage() == KeyStage.EYFS || point.isBefore(start)) {
            return false;
        }
        if (taught.number() <= 1) {
            return point.equals(start);
        }
        boolean endOfYearOneIsBetter = taught.number() == 2 && point.endsYear();
        return base == null || !point.isAfter(base.point()) || base.firstResult() && endOfYearOneIsBetter;
    }

    /** The pupils are held already. */
    void workOut(Map<PupilId, Schooling> pupils, ScaleBook book, AcademicYear current, SchoolId school) {
        if (pupils.isEmpty()) {
            return;
        }
        var found = new ArrayList<Found>();
        results(pupils, book, school)
                .forEach((pupil, subjects) -> subjects.forEach((subject, results) -> {
                    var schooling = pupils.get(pupil);
                    if (schooling != null && schooling.keyStage(current) != KeyStage.EYFS) {
                        book.scale(subject, schooling.yearGroup(current), current)
                                .flatMap(scale -> Base.find(results, schooling, current, scale.scale()))
                                .ifPresent(base -> found.add(new Found(pupil, subject, base)));
                    }
                }));
        save(found, pupils, book, current, school);
    }

    private void everybody(SchoolId school) {
        var settings = years.settings(school);
        workOut(
                cohort.holdAllAssessed(settings.currentYear(), school),
                books.book(school, settings),
                settings.currentYear(),
                school);
    }

    private Map<PupilId, Map<SubjectId, List<Result>>> results(
            Map<PupilId, Schooling> pupils, ScaleBook book, SchoolId school) {
        var results = new HashMap<PupilId, Map<SubjectId, List<Result>>>();
        jdbc.sql(RESULTS_SQL)
                .param("school", school.value())
                .param("pupils", Cohort.keys(pupils.keySet()))
                .query(row -> {
                    var scale = book.stored(new ScaleId(row.getObject("scale_id", UUID.class)));
                    var point = new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth"));
                    var grade = scale.grade(row.getInt("ordinal"));
                    results.computeIfAbsent(new PupilId(row.getObject("pupil_id", UUID.class)), p -> new HashMap<>())
                            .computeIfAbsent(
                                    new SubjectId(row.getObject("subject_id", UUID.class)), s -> new ArrayList<>())
                            .add(new Result(point, scale.scale(), row.getString("grade"), grade, null));
                });
        return results;
    }

    private void save(
            List<Found> found, Map<PupilId, Schooling> pupils, ScaleBook book, AcademicYear current, SchoolId school) {
        var withBase = found.stream().map(f -> f.pupil().value()).toArray(UUID[]::new);
        var subjects = found.stream().map(f -> f.subject().value()).toArray(UUID[]::new);
        jdbc.sql(SAVE_SQL)
                .param("school", school.value())
                .param("seenFrom", current.startYear())
                .param("pupils", withBase)
                .param("subjects", subjects)
                .param("years", numbers(found, base -> base.point().year().startYear()))
                .param("sixths", numbers(found, base -> base.point().sixth()))
                .param("groups", numbers(found, base -> base.yearGroup().number()))
                .param("scales", found.stream().map(f -> scaleKey(f, book)).toArray(UUID[]::new))
                .param("ordinals", numbers(found, base -> base.grade().ordinal()))
                .param("grades", found.stream().map(f -> f.base().code()).toArray(String[]::new))
                .param(
                        "origins",
                        found.stream()
                                .map(f -> BaseRows.code(f.base().origin()))
                                .toArray(String[]::new))
                .update();
        jdbc.sql(GONE_SQL)
                .param("school", school.value())
                .param("cohort", Cohort.keys(pupils.keySet()))
                .param("pupils", withBase)
                .param("subjects", subjects)
                .update();
    }

    private static UUID scaleKey(Found found, ScaleBook book) {
        return book.byCode(found.base().scale().code()).orElseThrow().id().value();
    }

    private static Integer[] numbers(List<Found> found, ToIntFunction<Base> of) {
        return found.stream().map(f -> of.applyAsInt(f.base())).toArray(Integer[]::new);
    }
}
