package org.waymark.objectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.progress.ObjectiveMark;
import org.waymark.tenancy.Viewer;

/**
 * What stands where marks are about to be written, in one statement. Each row is looked up by its key, "limit 1", because
 * PostgreSQL, not knowing how few there are, would else read the whole school.
 */
@Repository
class MarksNow {
    static final String SQL = """
            select o.id as objective, o.retired_at, l.version, l.mark, l.marked_by_name,
                   k.pupil_id as sent_pupil, k.objective_id as sent_objective, k.mark as sent_mark,
                   k.version as sent_version
              from unnest(:keys::uuid[], :pupils::uuid[], :objectives::uuid[])
                   with ordinality as e(key, pupil_id, objective_id, position)
              left join lateral (select * from objectives.objective r
                                  where r.school_id = :school and r.id = e.objective_id
                                  limit 1) o on true
              left join lateral (select * from objectives.latest_mark r
                                  where r.school_id = :school and r.pupil_id = e.pupil_id
                                    and r.objective_id = e.objective_id
                                  limit 1) l on true
              left join lateral (select * from objectives.mark r
                                  where r.school_id = :school and r.id = e.key
                                  limit 1) k on true
             order by e.position
            """;

    /** The mark that stands; version 0 where there never was one. */
    record Standing(int version, ObjectiveMark mark, String by) {}

    /** What an entry with the same key said. */
    record Sent(UUID pupil, UUID objective, ObjectiveMark mark, int version) {}

    record Now(
            boolean exists,
            boolean retired,
            Standing standing,
            @Nullable Sent before) {}

    private final JdbcClient jdbc;

    MarksNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Now> of(List<MarkEntry> entries, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("keys", entries.stream().map(MarkEntry::key).toArray(UUID[]::new))
                .param(
                        "pupils",
                        entries.stream().map(each -> each.pupil().value()).toArray(UUID[]::new))
                .param(
                        "objectives",
                        entries.stream().map(each -> each.objective().value()).toArray(UUID[]::new))
                .query((row, n) -> now(row))
                .list();
    }

    private static Now now(ResultSet row) throws SQLException {
        var mark = row.getString("mark");
        var sent = row.getString("sent_mark");
        return new Now(
                row.getObject("objective") != null,
                row.getObject("retired_at") != null,
                mark == null
                        ? new Standing(0, ObjectiveMark.NOT_TAUGHT, "")
                        : new Standing(row.getInt("version"), ObjectiveMark.of(mark), row.getString("marked_by_name")),
                sent == null
                        ? null
                        : new Sent(
                                row.getObject("sent_pupil", UUID.class),
                                row.getObject("sent_objective", UUID.class),
                                ObjectiveMark.of(sent),
                                row.getInt("sent_version")));
    }
}
