package org.waymark.mentoring;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** What families wrote and nobody has answered yet, and how many sheets were read at home: for the board and a mentor's list. */
@Repository
public class FamilyNews {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as pupil, w.by_name, w.at, w.what, w.id
              from (select c.meeting_id, c.by_name, c.at, 'comment' as what, c.version_id as id
                      from mentoring.family_comment c
                     where c.school_id = :school and c.answered_at is null
                    union all
                    select f.meeting_id, f.by_name, f.at, 'word', f.meeting_id
                      from mentoring.family_word f
                     where f.school_id = :school and f.answered_at is null
                       and f.version = (select max(g.version) from mentoring.family_word g
                                         where g.school_id = :school and g.meeting_id = f.meeting_id
                                           and g.account_id = f.account_id)) w
              join mentoring.meeting m on m.school_id = :school and m.id = w.meeting_id
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id and p.left_on is null
             where (w.what = 'comment' or m.state in ('planned', 'prepared') and m.closed_because is null)
               and (:round::uuid is null and exists (select 1 from access.person a
                                                      where a.school_id = :school and a.account_id = :account
                                                        and a.staff_id = m.mentor_id)
                    or m.round_id = :round::uuid)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = m.pupil_id)
             order by w.at, p.family_name, p.id
             limit 100
            """;
    static final String READ_SQL = """
            with seen as materialized (select distinct v.pupil_id from access.visible_pupil v
                                        where v.school_id = :school and v.account_id = :account)
            select (select r.families_from from mentoring.round r where r.school_id = :school and r.id = :round) as opens,
                   count(*) as shared,
                   count(*) filter (where exists (select 1 from mentoring.family_read f
                                                   where f.school_id = :school and f.meeting_id = m.id
                                                     and f.read_at is not null)) as read
              from mentoring.meeting m
              join seen v on v.pupil_id = m.pupil_id
             where m.school_id = :school and m.round_id = :round and m.state in ('shared', 'closed') and m.held_on is not null
            """;

    private final JdbcClient jdbc;

    FamilyNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An adult of a family waits for an answer, which is given at the address. */
    public record Waiting(String pupil, String by, String when, String what, String href) {}

    /** In the meetings of whoever looks. */
    public List<Waiting> waitingForMe(Viewer viewer) {
        return in(null, viewer);
    }

    /** In a round, of the pupils whom the viewer sees. */
    public List<Waiting> waiting(RoundId round, Viewer viewer) {
        return in(round.value(), viewer);
    }

    /** From when families read the sheets of a round, and how many of those shared were read. */
    public List<String> reading(RoundId round, Viewer viewer) {
        return jdbc.sql(READ_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("round", round.value())
                .query((row, n) -> {
                    var opens = row.getObject("opens", java.time.LocalDate.class);
                    String from = opens == null
                            ? "Families read each sheet as soon as it is shared."
                            : "Families may read the shared sheets from " + Dates.written(opens) + ".";
                    int shared = row.getInt("shared");
                    return shared == 0
                            ? List.of(from)
                            : List.of(
                                    from,
                                    "%d of %d shared: somebody at home says they have read it."
                                            .formatted(row.getInt("read"), shared));
                })
                .single();
    }

    private List<Waiting> in(@Nullable UUID round, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("round", round, Types.OTHER)
                .query((row, n) -> {
                    boolean comment = row.getString("what").equals("comment");
                    UUID id = row.getObject("id", UUID.class);
                    return new Waiting(
                            row.getString("pupil"),
                            row.getString("by_name"),
                            Dates.written(Dates.here(row.getObject("at", OffsetDateTime.class)
                                            .toInstant())
                                    .toLocalDate()),
                            comment ? "About the sheet" : "Before the meeting",
                            comment
                                    ? viewer.path() + "/sheets/versions/" + id + "#family"
                                    : viewer.path() + "/mentoring/meetings/" + id + "/preparation#family");
                })
                .list();
    }
}
