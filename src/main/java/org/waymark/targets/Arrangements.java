package org.waymark.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Access;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.pupils.PupilId;
import org.waymark.scales.NotAGrade;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The door to what is settled for one pupil. Nothing is changed afterwards: a new arrangement ends the one before. */
@Repository
public class Arrangements {
    static final String ADD_SQL = """
            insert into targets.arrangement (school_id, id, pupil_id, kind, subject_id, scale_id, ordinal, narrative,
                                             reason, from_on, until_on, set_by, set_by_name, set_at)
            values (:school, :id, :pupil, :kind, :subject::uuid, :scale::uuid, :ordinal::integer, :narrative, :reason,
                    :from, :until::date, :account, :name, :at)
            """;
    static final String REPLACE_SQL = """
            update targets.arrangement
               set ended_at = :at, ended_on = greatest(from_on, :from), ended_by_name = :name, ended_because = :reason
             where school_id = :school and pupil_id = :pupil and kind = :kind
               and subject_id is not distinct from :subject::uuid
               and ended_at is null and (until_on is null or until_on >= :from)
            """;
    static final String END_SQL = """
            update targets.arrangement
               set ended_at = :at, ended_on = greatest(from_on, :today), ended_by_name = :name, ended_because = :reason
             where school_id = :school and pupil_id = :pupil and id = :id and ended_at is null
            returning kind
            """;
    static final String HISTORY_SQL = """
            select a.id, a.pupil_id, a.kind, a.subject_id, a.scale_id, a.ordinal, g.code, a.narrative, a.reason,
                   a.from_on, a.until_on, a.set_by_name, a.set_at, a.ended_on, a.ended_at, a.ended_by_name, a.ended_because
              from targets.arrangement a
              left join scales.grade g on (g.school_id, g.scale_id, g.ordinal) = (a.school_id, a.scale_id, a.ordinal)
             where a.school_id = :school and a.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = a.pupil_id)
             order by a.set_at desc, a.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Access access;
    private final ScalesOfPupils scales;
    private final Audit audit;

    Arrangements(JdbcClient jdbc, Clock clock, Access access, ScalesOfPupils scales, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.scales = scales;
        this.audit = audit;
    }

    /**
     * Settles something for a pupil. One of the same kind and subject that still held is ended by it.
     *
     * @throws NotAGrade where the pupil's scale has no such grade
     * @throws DecisionRefused where something is missing
     */
    public void settle(PupilId pupil, NewArrangement wanted, Viewer by) {
        visible(pupil, by);
        var settled = wanted.checked();
        var subject = settled.subject() == null ? null : settled.subject().value();
        var expected = expected(pupil, settled, by);
        jdbc.sql(REPLACE_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil.value())
                .param("kind", settled.kind().code())
                .param("subject", subject)
                .param("from", settled.from())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .param("reason", "Another was settled in its place.")
                .update();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", Uuid7.next())
                .param("pupil", pupil.value())
                .param("kind", settled.kind().code())
                .param("subject", subject)
                .param("scale", expected == null ? null : expected.scale())
                .param("ordinal", expected == null ? null : expected.ordinal())
                .param("narrative", settled.narrative())
                .param("reason", settled.reason())
                .param("from", settled.from())
                .param("until", settled.until())
                .param("account", by.accountKey())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                by,
                "settled an arrangement",
                settled.kind().code(),
                pupil.value(),
                null,
                Json.text(expected == null ? settled.kind().code() : expected.code()),
                settled.reason());
    }

    /** Ends an arrangement today. */
    public void end(PupilId pupil, UUID arrangement, String why, Viewer by) {
        visible(pupil, by);
        var reason = DecisionRefused.reason(why);
        var kind = jdbc.sql(END_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil.value())
                .param("id", arrangement)
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .param("reason", reason)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(by, "ended an arrangement", kind, pupil.value(), Json.text(kind), null, reason);
    }

    /** All that was ever settled for a pupil, latest first. */
    public List<Arrangement> history(PupilId pupil, Viewer viewer) {
        return jdbc.sql(HISTORY_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query((row, n) -> ArrangementRows.read(row))
                .list();
    }

    private record Expected(UUID scale, int ordinal, String code) {}

    private @Nullable Expected expected(PupilId pupil, NewArrangement settled, Viewer by) {
        var grade = settled.grade();
        var subject = settled.subject();
        if (grade == null || subject == null) {
            return null;
        }
        var scale = scales.of(pupil, subject, AcademicYear.of(settled.from()), by);
        var placed = scale.scale().place(grade).orElseThrow(() -> new NotAGrade(grade, scale.scale()));
        return new Expected(scale.id().value(), placed.ordinal(), placed.code());
    }

    private void visible(PupilId pupil, Viewer by) {
        if (!access.sees(pupil, by)) {
            throw new NotFound();
        }
    }
}
