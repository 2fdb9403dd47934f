package org.waymark.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * The door to what a child says on its own page: that it thinks it can do a next step now, and what it is proud of. Only the child
 * itself says it; its mentor reads it. See docs/rules/children-sign-in.md.
 */
@Repository
public class ChildSays {
    /** As the mentor reads it beside the step. */
    public static final String CAN = "The child says “I think I can do this now”";

    /** As long as a line is. */
    public static final int LONGEST = 200;
    /** So many a child may have at once. */
    public static final int MOST = 30;

    static final String THINKS_SQL = """
            insert into mentoring.child_thinks (school_id, step_id, pupil_id, at)
            select :school, n.id, n.pupil_id, :now
              from mentoring.next_step n
              join access.visible_pupil v
                on v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id and v.why = 'self'
             where n.school_id = :school and n.id = :step and n.outcome is null
            on conflict (school_id, step_id) do nothing
            """;
    static final String OWN_STEP_SQL = """
            select n.pupil_id
              from mentoring.next_step n
              join access.visible_pupil v
                on v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id and v.why = 'self'
             where n.school_id = :school and n.id = :step and n.outcome is null
            """;
    static final String TAKE_BACK_SQL = """
            delete from mentoring.child_thinks where school_id = :school and step_id = :step
            """;
    static final String SELF_SQL = """
            select pupil_id from access.visible_pupil
             where school_id = :school and account_id = :account and why = 'self'
            """;
    static final String PROUD_SQL = """
            insert into mentoring.child_proud (school_id, id, pupil_id, words, at)
            select :school, :id, :pupil, :words, :now
             where (select count(*) from mentoring.child_proud where school_id = :school and pupil_id = :pupil) < :most
            """;
    static final String NO_MORE_SQL = """
            delete from mentoring.child_proud where school_id = :school and id = :id and pupil_id = :pupil
            """;
    static final String OF_SQL = """
            select d.id, d.words, d.at
              from mentoring.child_proud d
             where d.school_id = :school and d.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = d.pupil_id)
             order by d.at desc, d.id desc
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ChildSays(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line, and when it was said. */
    public record Proud(UUID id, String words, LocalDate on) {}

    /** "I think I can do this now". Said twice, it is said once. */
    public void thinks(NextStepId step, Viewer child) {
        PupilId own = ownStep(step, child);
        int said = jdbc.sql(THINKS_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .param("step", step.value())
                .param("now", now())
                .update();
        if (said == 1) {
            record("said that a next step can be done now", step.value(), own, child);
        }
    }

    /** Not yet, after all. */
    public void takeBack(NextStepId step, Viewer child) {
        PupilId own = ownStep(step, child);
        int taken = jdbc.sql(TAKE_BACK_SQL)
                .param("school", child.schoolKey())
                .param("step", step.value())
                .update();
        if (taken == 1) {
            record("took back that a next step can be done now", step.value(), own, child);
        }
    }

    /** @throws Refused where there is nothing, too much, or too many lines already */
    public void proud(String typed, Viewer child) {
        String words = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int characters = words.codePointCount(0, words.length());
        if (words.isEmpty()) {
            throw new Refused("words", "empty");
        }
        if (characters > LONGEST) {
            throw new Refused("words", "long");
        }
        PupilId self = self(child);
        UUID id = Uuid7.next();
        int kept = jdbc.sql(PROUD_SQL)
                .param("school", child.schoolKey())
                .param("id", id)
                .param("pupil", self.value())
                .param("words", words)
                .param("now", now())
                .param("most", MOST)
                .update();
        if (kept == 0) {
            throw new Refused("words", "many");
        }
        record("said what they are proud of", id, self, child);
    }

    /** One that the child does not want to stand there any more. */
    public void proudNoMore(UUID id, Viewer child) {
        int gone = jdbc.sql(NO_MORE_SQL)
                .param("school", child.schoolKey())
                .param("id", id)
                .param("pupil", self(child).value())
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    /** The newest first. */
    public List<Proud> proudOf(PupilId pupil, Viewer viewer) {
        return jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query((row, n) -> new Proud(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        Dates.here(row.getObject("at", OffsetDateTime.class).toInstant())
                                .toLocalDate()))
                .list();
    }

    private PupilId ownStep(NextStepId step, Viewer child) {
        Optional<UUID> pupil = jdbc.sql(OWN_STEP_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .param("step", step.value())
                .query(UUID.class)
                .optional();
        return pupil.map(PupilId::new).orElseThrow(NotFound::new);
    }

    private PupilId self(Viewer child) {
        Optional<UUID> pupil = jdbc.sql(SELF_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .query(UUID.class)
                .optional();
        return pupil.map(PupilId::new).orElseThrow(NotFound::new);
    }

    private void record(String act, UUID subject, PupilId pupil, Viewer child) {
        audit.record(child, act, subject.toString(), pupil.value(), null, null, null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
