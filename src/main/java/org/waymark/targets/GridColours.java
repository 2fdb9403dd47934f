package org.waymark.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.BaseRows;
import org.waymark.attainment.Said;
import org.waymark.attainment.SchoolingRow;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Base;
import org.waymark.progress.Result;
import org.waymark.progress.Schooling;
import org.waymark.progress.SubjectRecord;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.StoredScale;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/**
 * The colours of one point for many pupils, from the starting point that is kept for each instead of their whole history: three
 * statements, and the same colours as {@link SubjectRecords} gives. See docs/rules/colours.md.
 */
@Repository
public class GridColours {
    static final String SQL = """
            select p.id, coalesce(y.year_group, p.year_group) as year_group, p.enrolled_on, s.id as subject_id,
                   l.result_id, l.kind, l.scale_id, l.grade, l.ordinal,
                   e.kind as before_kind, e.scale_id as before_scale_id, e.grade as before_grade,
                   e.ordinal as before_ordinal,
                   b.start_year as base_year, b.sixth as base_sixth, b.year_group as base_year_group,
                   b.scale_id as base_scale, b.ordinal as base_ordinal, b.grade as base_grade, b.origin as base_origin
              from pupils.pupil p
             cross join school.subject s
              left join pupils.year_taught y on (y.school_id, y.pupil_id, y.start_year) = (:school, p.id, :year)
              left join lateral (select * from attainment.latest_result r
                                  where r.school_id = :school and r.pupil_id = p.id and r.subject_id = s.id
                                    and r.start_year = :year and r.sixth = :sixth
                                  limit 1) l on true
              left join lateral (select * from attainment.latest_result r
                                  where r.school_id = :school and r.pupil_id = p.id and r.subject_id = s.id
                                    and r.start_year = :beforeYear and r.sixth = :beforeSixth
                                  limit 1) e on true
              left join lateral (select * from attainment.base r
                                  where r.school_id = :school and r.pupil_id = p.id and r.subject_id = s.id
                                  limit 1) b on true
             where p.school_id = :school and p.id = any (:pupils::uuid[]) and s.school_id = :school
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    /** A pupil's place in the grid: what the statement says about one subject. */
    private record Row(
            Schooling schooling,
            @Nullable UUID version,
            @Nullable Result result,
            @Nullable Result before,
            @Nullable Base base) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Decisions decisions;
    private final EarlierGrid earlier;

    GridColours(
            JdbcClient jdbc,
            Clock clock,
            SchoolYears years,
            ScaleBooks books,
            Decisions decisions,
            EarlierGrid earlier) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.years = years;
        this.books = books;
        this.decisions = decisions;
        this.earlier = earlier;
    }

    /** Every subject of each pupil's year group, in the school's order. Pupils whom the viewer does not see are left out. */
    public Map<PupilId, List<GridCell>> of(Collection<PupilId> pupils, CollectionPoint point, Viewer viewer) {
        return of(pupils, point, years.settings(viewer), viewer);
    }

    /** The same, for whoever has read the settings already. */
    public Map<PupilId, List<GridCell>> of(
            Collection<PupilId> pupils, CollectionPoint point, Settings settings, Viewer viewer) {
        var before = before(point, settings.halfTermly());
        if (!point.year().equals(settings.currentYear())) {
            return earlier.of(pupils, point, before, viewer);
        }
        var book = books.book(viewer.school(), settings);
        var rows = rows(pupils, point, before, book, viewer);
        var decided = decisions.of(rows.keySet(), book, viewer);
        var cells = new LinkedHashMap<PupilId, List<GridCell>>();
        for (var pupil : pupils) {
            var row = rows.get(pupil);
            var decision = decided.get(pupil);
            if (row != null && decision != null) {
                cells.put(pupil, cells(row, decision, settings, book, point));
            }
        }
        return cells;
    }

    private List<GridCell> cells(
            Map<SubjectId, Row> rows, Decided decided, Settings settings, ScaleBook book, CollectionPoint point) {
        var day = LocalDate.now(clock);
        var cells = new ArrayList<GridCell>();
        var taught = rows.values().iterator().next().schooling().yearGroup(point);
        for (var subject : book.subjects(taught)) {
            var row = rows.get(subject.id());
            var scale = book.scale(subject.id(), taught, point.year());
            if (row != null && scale.isPresent()) {
                var result = row.result();
                var results = result == null ? List.<Result>of() : List.of(result);
                var facts = Facts.of(settings, book, row.schooling(), subject, scale.get(), decided, day, results);
                var record = SubjectRecord.from(row.base(), facts, point);
                cells.add(new GridCell(
                        subject,
                        scale.get(),
                        row.version(),
                        row.before(),
                        record.now(),
                        record.goals().orElse(null)));
            }
        }
        return cells;
    }

    private Map<PupilId, Map<SubjectId, Row>> rows(
            Collection<PupilId> pupils, CollectionPoint point, CollectionPoint before, ScaleBook book, Viewer viewer) {
        var rows = new HashMap<PupilId, Map<SubjectId, Row>>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .param("beforeYear", before.year().startYear())
                .param("beforeSixth", before.sixth())
                .query(found -> {
                    var subject = new SubjectId(found.getObject("subject_id", UUID.class));
                    rows.computeIfAbsent(new PupilId(found.getObject("id", UUID.class)), p -> new HashMap<>())
                            .put(subject, row(found, subject, point, before, book));
                });
        return rows;
    }

    private static Row row(
            ResultSet found, SubjectId subject, CollectionPoint point, CollectionPoint before, ScaleBook book)
            throws SQLException {
        var schooling = SchoolingRow.readYear(found, point.year());
        var inUse = book.scale(subject, schooling.yearGroup(point), point.year());
        var version = found.getObject("result_id", UUID.class);
        return new Row(
                schooling,
                version,
                result(found, "", point, book, inUse),
                result(found, "before_", before, book, inUse),
                BaseRows.read(found, book).orElse(null));
    }

    private static @Nullable Result result(
            ResultSet found, String prefix, CollectionPoint point, ScaleBook book, Optional<StoredScale> inUse)
            throws SQLException {
        if (found.getString(prefix + "kind") == null || inUse.isEmpty()) {
            return null;
        }
        return Said.of(found, prefix).result(point, book, inUse.get()).orElse(null);
    }

    private static CollectionPoint before(CollectionPoint point, boolean halfTermly) {
        int sixth = point.sixth() - (halfTermly ? 1 : 2);
        return sixth >= 1
                ? new CollectionPoint(point.year(), sixth)
                : CollectionPoint.endOf(point.year().plus(-1));
    }
}
