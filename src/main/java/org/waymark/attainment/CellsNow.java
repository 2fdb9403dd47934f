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

/** What stands in the cells that are about to be written, all that the decision needs in one statement. */
@Repository
class CellsNow {
    static final String SQL = """
            select l.result_id, l.kind, l.scale_id, l.grade, l.ordinal, l.recorded_by_name, l.recorded_at,
                   k.pupil_id as sent_pupil, k.subject_id as sent_subject,
                   k.start_year as sent_year, k.sixth as sent_sixth, k.kind as sent_kind, k.grade as sent_grade,
                   t.starts_on, b.start_year as base_year, b.sixth as base_sixth, b.origin
              from unnest(:keys::uuid[], :pupils::uuid[], :subjects::uuid[], :years::integer[], :sixths::smallint[])
                   with ordinality as e(key, pupil_id, subject_id, start_year, sixth, position)
              left join attainment.latest_result l
                on (l.school_id, l.pupil_id, l.subject_id, l.start_year, l.sixth)
                 = (:school, e.pupil_id, e.subject_id, e.start_year, e.sixth)
              left join attainment.result k on (k.school_id, k.id) = (:school, e.key)
              left join school.term t
                on (t.school_id, t.start_year, t.term) = (:school, e.start_year, (e.sixth + 1) / 2)
              left join attainment.base b
                on (b.school_id, b.pupil_id, b.subject_id) = (:school, e.pupil_id, e.subject_id)
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
                .param("subjects", entries.stream().map(e -> e.subject().value()).toArray(UUID[]::new))
                .param("years", entries.stream().map(e -> e.point().year().startYear()).toArray(Integer[]::new))
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
