package org.waymark.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** Reads results: those that stand, and the history of one cell. Of pupils the viewer does not see there are none. */
@Repository
public class RecordedResults {
    static final String STANDING_SQL = """
            select r.result_id, r.pupil_id, r.subject_id, r.start_year, r.sixth, r.kind, r.scale_id, r.grade, r.ordinal,
                   r.source, r.recorded_at, r.recorded_by_name
              from attainment.latest_result r
             where r.school_id = :school and r.pupil_id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = r.pupil_id)
            """;
    static final String HISTORY_SQL = """
            select r.id as result_id, r.pupil_id, r.subject_id, r.start_year, r.sixth, r.kind, r.scale_id, r.grade,
                   r.ordinal, r.source, r.recorded_at, r.recorded_by_name
              from attainment.result r
             where r.school_id = :school and r.pupil_id = :pupil and r.subject_id = :subject
               and r.start_year = :year and r.sixth = :sixth
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = r.pupil_id)
             order by r.recorded_at desc, r.id desc
            """;

    private final JdbcClient jdbc;

    RecordedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of every cell of these pupils, the withdrawn ones among them, which count as empty. */
    public List<RecordedResult> standing(Collection<PupilId> pupils, Viewer viewer) {
        return jdbc.sql(STANDING_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", Cohort.keys(pupils))
                .query((row, n) -> recorded(row))
                .list();
    }

    /** Everything that was ever recorded in one cell, latest first. */
    public List<RecordedResult> history(Cell cell, Viewer viewer) {
        return jdbc.sql(HISTORY_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", cell.pupil().value())
                .param("subject", cell.subject().value())
                .param("year", cell.point().year().startYear())
                .param("sixth", cell.point().sixth())
                .query((row, n) -> recorded(row))
                .list();
    }

    private static RecordedResult recorded(ResultSet row) throws SQLException {
        return new RecordedResult(
                new Cell(
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        new SubjectId(row.getObject("subject_id", UUID.class)),
                        new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth"))),
                row.getObject("result_id", UUID.class),
                Said.of(row),
                Source.of(row.getString("source")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"));
    }
}
