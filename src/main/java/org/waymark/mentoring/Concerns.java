package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * The door to what mentors tell the safeguarding lead. Holders of that role read it and nobody else, whatever else they are; each
 * opening is audited. No word of a child's is ever in the audit. See docs/rules/what-a-child-writes.md.
 */
@Repository
public class Concerns {
    static final String TELL_SQL = """
            insert into mentoring.concern (school_id, id, meeting_id, pupil_id, told_at, told_by_name, words, wrote)
            select :school, :id, :meeting, :pupil, :at, :actor, :words,
                   coalesce((select string_agg(concat_ws(E'\\n', r.asked, nullif(r.chosen, ''), nullif(r.words, '')),
                                               E'\\n\\n' order by r.place, r.at)
                               from mentoring.readable_answer r
                              where r.school_id = :school and r.account_id = :account and r.meeting_id = :meeting), '') as wrote
            """;
    static final String WROTE_SQL = """
            select exists (select 1 from mentoring.readable_answer r
                            where r.school_id = :school and r.account_id = :account and r.meeting_id = :meeting)
            """;
    static final String ALL_SQL = """
            select c.id, p.given_name || ' ' || p.family_name as pupil, coalesce(k.name, 'No class') as class, c.told_at,
                   c.told_by_name,
                   (select count(*) from mentoring.concern_seen s
                     where s.school_id = :school and s.concern_id = c.id) as seen,
                   (select count(*) from mentoring.concern_done d
                     where d.school_id = :school and d.concern_id = c.id) as done
              from mentoring.concern c
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id
              left join school.class k on k.school_id = :school and k.id = p.class_id
             where c.school_id = :school
             order by exists (select 1 from mentoring.concern_seen s where s.school_id = :school and s.concern_id = c.id),
                      c.told_at desc, c.id
            """;
    static final String ONE_SQL = """
            select c.id, c.pupil_id, p.given_name || ' ' || p.family_name as pupil, coalesce(k.name, 'No class') as class,
                   c.told_at, c.told_by_name, c.words, c.wrote
              from mentoring.concern c
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id
              left join school.class k on k.school_id = :school and k.id = p.class_id
             where c.school_id = :school and c.id = :id
            """;
    static final String SEE_SQL = """
            insert into mentoring.concern_seen (school_id, concern_id, account_id, at, by_name)
            values (:school, :id, :account, :at, :actor)
            on conflict (school_id, concern_id, account_id) do nothing
            """;
    static final String WHO_SAW_SQL = """
            select at, by_name, '' as words from mentoring.concern_seen where school_id = :school and concern_id = :id order by at
            """;
    static final String WHAT_WAS_DONE_SQL = """
            select at, by_name, words from mentoring.concern_done
             where school_id = :school and concern_id = :id
             order by at, id
            """;
    static final String DO_SQL = """
            insert into mentoring.concern_done (school_id, concern_id, id, words, at, by_name)
            select :school, c.id, :done, :words, :at, :actor from mentoring.concern c where c.school_id = :school and c.id = :id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Concerns(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of the list: whether anybody with the role has opened it, and whether anything was done. */
    public record Line(
            UUID id, String pupil, String className, LocalDateTime told, String by, boolean seen, boolean done) {}

    /** When somebody did what. */
    public record Act(LocalDateTime at, String by, String words) {}

    /** All of one. */
    public record Concern(
            UUID id,
            UUID pupilId,
            String pupil,
            String className,
            LocalDateTime told,
            String by,
            String words,
            String wrote,
            List<Act> seen,
            List<Act> done) {}

    /**
     * One press of the mentor. It keeps what the child has sent so far, whatever becomes of it.
     *
     * @throws Refused where there is nothing to tell
     */
    public void tell(Meeting meeting, String typed, Viewer by) {
        if (!meeting.mine()) {
            throw new NotFound();
        }
        String words = words("told", typed);
        if (words.isEmpty() && !hasWritten(meeting, by)) {
            throw new Refused("told", "The child has sent nothing. Say in your own words what there is to tell.");
        }
        UUID id = Uuid7.next();
        jdbc.sql(TELL_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", id)
                .param("meeting", meeting.id().value())
                .param("pupil", meeting.pupil().value())
                .param("at", now())
                .param("actor", by.name())
                .param("words", words)
                .update();
        audit.record(
                by, "told the safeguarding lead", id.toString(), meeting.pupil().value(), null, null, null);
    }

    /** Those that nobody has opened first, then the newest. */
    public List<Line> all(Viewer viewer) {
        refuseUnlessLead(viewer);
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("pupil"),
                        row.getString("class"),
                        moment(row, "told_at"),
                        row.getString("told_by_name"),
                        row.getInt("seen") > 0,
                        row.getInt("done") > 0))
                .list();
    }

    /** Opens one, and says in the audit who did. */
    public Optional<Concern> open(UUID id, Viewer viewer) {
        refuseUnlessLead(viewer);
        jdbc.sql(ONE_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> row.getObject("pupil_id", UUID.class))
                .optional()
                .ifPresent(pupil -> see(id, pupil, viewer));
        List<Act> seen = acts(WHO_SAW_SQL, id, viewer);
        List<Act> done = acts(WHAT_WAS_DONE_SQL, id, viewer);
        return jdbc.sql(ONE_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> new Concern(
                        id,
                        row.getObject("pupil_id", UUID.class),
                        row.getString("pupil"),
                        row.getString("class"),
                        moment(row, "told_at"),
                        row.getString("told_by_name"),
                        row.getString("words"),
                        row.getString("wrote"),
                        seen,
                        done))
                .optional();
    }

    public void done(UUID id, String typed, Viewer by) {
        refuseUnlessLead(by);
        String words = words("done", typed);
        if (words.isEmpty()) {
            throw new Refused("done", "Say what was done.");
        }
        int kept = jdbc.sql(DO_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("done", Uuid7.next())
                .param("words", words)
                .param("at", now())
                .param("actor", by.name())
                .update();
        if (kept == 0) {
            throw new NotFound();
        }
        audit.record(by, "noted what was done about a concern", id.toString(), null, null, null, null);
    }

    private void see(UUID id, UUID pupil, Viewer viewer) {
        jdbc.sql(SEE_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .param("account", viewer.accountKey())
                .param("at", now())
                .param("actor", viewer.name())
                .update();
        audit.record(viewer, "opened what the safeguarding lead was told", id.toString(), pupil, null, null, null);
    }

    private boolean hasWritten(Meeting meeting, Viewer by) {
        return jdbc.sql(WROTE_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("meeting", meeting.id().value())
                .query(Boolean.class)
                .single();
    }

    private List<Act> acts(String sql, UUID id, Viewer viewer) {
        return jdbc.sql(sql)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> new Act(moment(row, "at"), row.getString("by_name"), row.getString("words")))
                .list();
    }

    private static String words(String field, String typed) {
        return Meeting.within(field, typed.replace("\r\n", "\n").replace("\0", ""), Sayings.LONGEST);
    }

    private static void refuseUnlessLead(Viewer viewer) {
        if (!viewer.is(Role.SAFEGUARDING_LEAD)) {
            throw new NotFound();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LocalDateTime moment(ResultSet row, String column) throws SQLException {
        return Dates.here(row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
