package org.waymark.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.BaseRows;
import org.waymark.attainment.Said;
import org.waymark.attainment.SchoolingRow;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Base;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBook;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** Reads all that the colours of one point rest on, for those of some pupils whom the viewer sees, in one statement. */
@Repository
class GridRows {
    /**
     * A row says one thing: that a pupil is seen, a result of now or of the point before, or a starting point. One wide row
     * for each pupil and subject took twice the time: three searches for each instead of three for each pupil.
     */
    static final String SQL = """
            with seen as materialized (
                select p.id, coalesce(y.year_group, p.year_group)::smallint as year_group, p.enrolled_on
                  from pupils.pupil p
                  left join pupils.year_taught y on (y.school_id, y.pupil_id, y.start_year) = (:school, p.id, :year)
                 where p.school_id = :school and p.id = any (:pupils::uuid[])
                   and exists (select 1 from access.visible_pupil v
                                where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            )
            select 'seen' as says, id, year_group, enrolled_on, null::uuid as subject_id, null::uuid as result_id,
                   null as kind, null::uuid as scale_id, null as grade, null::integer as ordinal,
                   null::integer as start_year, null::smallint as sixth, null as origin
              from seen
            union all
            select 'now', seen.id, null, null, r.subject_id, r.result_id, r.kind, r.scale_id, r.grade, r.ordinal,
                   null, null, null
              from seen
              join attainment.latest_result r
                on r.school_id = :school and r.pupil_id = seen.id and r.start_year = :year and r.sixth = :sixth
            union all
            select 'before', seen.id, null, null, r.subject_id, r.result_id, r.kind, r.scale_id, r.grade, r.ordinal,
                   null, null, null
              from seen
              join attainment.latest_result r
                on r.school_id = :school and r.pupil_id = seen.id
               and r.start_year = :beforeYear and r.sixth = :beforeSixth
            union all
            select 'base', seen.id, b.year_group, null, b.subject_id, null, null, b.scale_id, b.grade, b.ordinal,
                   b.start_year, b.sixth, b.origin
              from seen
              join attainment.base b on b.school_id = :school and b.pupil_id = seen.id
            """;

    private final JdbcClient jdbc;

    GridRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One pupil in one subject. */
    record Place(PupilId pupil, SubjectId subject) {}

    /** What is recorded, and which row of the history says so. */
    record Recorded(UUID version, Said said) {}

    /** What was found; empty maps where nothing is recorded yet. */
    record Found(
            Map<PupilId, Schooling> schooling,
            Map<Place, Recorded> now,
            Map<Place, Recorded> before,
            Map<Place, Base> bases) {}

    Found read(
            Collection<PupilId> pupils, CollectionPoint point, CollectionPoint before, ScaleBook book, Viewer viewer) {
        var found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .param("beforeYear", before.year().startYear())
                .param("beforeSixth", before.sixth())
                .query(row -> {
                    var pupil = new PupilId(row.getObject("id", UUID.class));
                    switch (row.getString("says")) {
                        case "seen" -> found.schooling.put(pupil, SchoolingRow.readYear(row, point.year()));
                        case "now" -> found.now.put(place(pupil, row), recorded(row));
                        case "before" -> found.before.put(place(pupil, row), recorded(row));
                        default -> found.bases.put(place(pupil, row), BaseRows.read(row, book));
                    }
                });
        return found;
    }

    private static Place place(PupilId pupil, ResultSet row) throws SQLException {
        return new Place(pupil, new SubjectId(row.getObject("subject_id", UUID.class)));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(row.getObject("result_id", UUID.class), Said.of(row));
    }
}
