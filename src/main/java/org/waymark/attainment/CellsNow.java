package org.waymark.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/**
 * What stands in the cells that are about to be written, all that the decision needs in one statement. Each row is looked up by
 * its key, "limit 1", because PostgreSQL, not knowing how few there are, would else read the whole school.
 */
@Repository
class CellsNow {
    static final String SQL = """
            select l.result_id, l.kind, l.scale_id, l.grade, l.ordinal, l.recorded_by_name, l.recorded_at,
                   k.pupil_id as sent_pupil, k.subject_id as sent_subject,
                   k.start_year as sent_year, k.sixth as sent_sixth, k.kind as sent_kind, k.grade as sent_grade,
                   t.starts_on, b.start_year as base_year, b.sixth as base_sixth, b.origin
              from unnest(:keys::uuid[], :pupils::uuid[], :subjects::uuid[], :years::integer[], :sixths::smallint[])
                   with ordinality as e(key, pupil_id, subject_id, start_year, sixth, position)
              left join lateral (select * from attainment.latest_result r
                                  where r.school_id = :school and r.pupil_id = e.pupil_id
                                    and r.subject_id = e.subject_id and r.start_year = e.start_year
                                    and r.sixth = e.sixth
                                  limit 1) l on true
              left join lateral (select * from attainment.result r
                                  where r.school_id = :school and r.id = e.key
                                  limit 1) k on true
              left join lateral (select * from attainment.base r
                                  where r.school_id = :school and r.pupil_id = e.pupil_id
                                    and r.subject_id = e.subject_id
                                  limit 1) b on true
              left join school.term t
                on t.school_id = :school and t.start_year = e.start_year and t.term = (e.sixth + 1) / 2
             order by e.position
            """;

    /** A row of the history that stands in a cell. */
    record Standing(UUID version, Said said, String by, Instant at) {}

    /** Where the starting point stands now, and whether it is one that an earlier grade would replace. */
    record BaseNow(CollectionPoint point, boolean firstResult) {}

    /** One cell, in the order in which the entries were asked about. */
    record CellNow(
            @Nullable Standing standing,
            @Nullable Cell sentBefore,
            @Nullable Said saidBefore,
            @Nullable LocalDate termStarts,
            @Nullable BaseNow base) {}

    private final JdbcClient jdbc;

    CellsNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CellNow> of(List<Entry> entries, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("keys", entries.stream().map(Entry::key).toArray(UUID[]::new))
                .param("pupils", entries.stream().map(e -> e.pupil().value()).toArray(UUID[]::new))
                .param(
                        "subjects",
                        entries.stream().map(e -> e.subject().value()).toArray(UUID[]::new))
                .param(
                        "years",
                        entries.stream().map(e -> e.point().year().startYear()).toArray(Integer[]::new))
                .param("sixths", entries.stream().map(e -> e.point().sixth()).toArray(Integer[]::new))
                .query((row, n) -> cell(row))
                .list();
    }

    private static CellNow cell(ResultSet row) throws SQLException {
        var version = row.getObject("result_id", UUID.class);
        var standing = version == null
                ? null
                : new Standing(
                        version,
                        Said.of(row),
                        row.getString("recorded_by_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        var origin = row.getString("origin");
        var base = origin == null
                ? null
                : new BaseNow(point(row, "base_"), BaseRows.isFirstResult(BaseRows.origin(origin)));
        return new CellNow(
                standing, sentBefore(row), saidBefore(row), row.getObject("starts_on", LocalDate.class), base);
    }

    private static @Nullable Cell sentBefore(ResultSet row) throws SQLException {
        var pupil = row.getObject("sent_pupil", UUID.class);
        return pupil == null
                ? null
                : new Cell(
                        new PupilId(pupil),
                        new SubjectId(row.getObject("sent_subject", UUID.class)),
                        point(row, "sent_"));
    }

    /** Without its scale: the key is one cell's, and its code says the rest. */
    private static @Nullable Said saidBefore(ResultSet row) throws SQLException {
        var kind = row.getString("sent_kind");
        var grade = row.getString("sent_grade");
        return kind == null ? null : new Said(kind, grade == null ? "" : grade, null, null);
    }

    private static CollectionPoint point(ResultSet row, String prefix) throws SQLException {
        return new CollectionPoint(new AcademicYear(row.getInt(prefix + "year")), row.getInt(prefix + "sixth"));
    }
}
