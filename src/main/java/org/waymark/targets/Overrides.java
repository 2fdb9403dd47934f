package org.waymark.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Access;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.progress.Grade;
import org.waymark.pupils.PupilId;
import org.waymark.scales.NotAGrade;
import org.waymark.scales.StoredScale;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The door to targets set by hand. Each has a reason; one is in force for a pupil, subject, year and kind, and the others stay. */
@Repository
public class Overrides {
    static final String END_SQL = """
            update targets.override o
               set ended_at = :at, ended_by_name = :name, ended_because = :reason
              from scales.grade g
             where o.school_id = :school and o.pupil_id = :pupil and o.subject_id = :subject
               and o.start_year = :year and o.kind = :kind and o.ended_at is null
               and (g.school_id, g.scale_id, g.ordinal) = (o.school_id, o.scale_id, o.ordinal)
            returning g.code
            """;
    static final String SET_SQL = """
            insert into targets.override (school_id, id, pupil_id, subject_id, start_year, kind, scale_id, ordinal,
                                          reason, set_at, set_by, set_by_name)
            values (:school, :id, :pupil, :subject, :year, :kind, :scale, :ordinal, :reason, :at, :account, :name)
            """;
    static final String HISTORY_SQL = """
            select o.id, o.pupil_id, o.subject_id, o.start_year, o.kind, g.code, o.reason, o.set_by_name, o.set_at,
                   o.ended_at, o.ended_by_name, o.ended_because
              from targets.override o
              join scales.grade g on (g.school_id, g.scale_id, g.ordinal) = (o.school_id, o.scale_id, o.ordinal)
             where o.school_id = :school and o.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = o.pupil_id)
             order by o.set_at desc, o.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Access access;
    private final ScalesOfPupils scales;
    private final Audit audit;

    Overrides(JdbcClient jdbc, Clock clock, Access access, ScalesOfPupils scales, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.scales = scales;
        this.audit = audit;
    }

    /**
     * Sets this year-end's Target or PTT by hand, in place of one set before.
     *
     * @throws NotAGrade where the pupil's scale has no such grade
     * @throws DecisionRefused without a reason
     */
    public void set(
            PupilId pupil, SubjectId subject, AcademicYear year, GoalKind kind, String grade, String why, Viewer by) {
        visible(pupil, by);
        var reason = DecisionRefused.reason(why);
        var scale = scales.of(pupil, subject, year, by);
        var chosen = scale.scale().place(grade).orElseThrow(() -> new NotAGrade(grade, scale.scale()));
        var was = finish(pupil, subject, year, kind, "Set anew: " + reason, by);
        insert(pupil, subject, year, kind, scale, chosen, reason, by);
        record("set a target by hand", pupil, year, kind, was.orElse(null), chosen.code(), reason, by);
    }

    /** Goes back to the derived target. */
    public void end(PupilId pupil, SubjectId subject, AcademicYear year, GoalKind kind, String why, Viewer by) {
        visible(pupil, by);
        var reason = DecisionRefused.reason(why);
        finish(pupil, subject, year, kind, reason, by)
                .ifPresent(was -> record("ended a target set by hand", pupil, year, kind, was, null, reason, by));
    }

    /** All that was ever set for a pupil, latest first. */
    public List<TargetByHand> history(PupilId pupil, Viewer viewer) {
        return jdbc.sql(HISTORY_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query((row, n) -> new TargetByHand(
                        row.getObject("id", UUID.class),
                        pupil,
                        new SubjectId(row.getObject("subject_id", UUID.class)),
                        new AcademicYear(row.getInt("start_year")),
                        GoalKind.of(row.getString("kind")),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getString("set_by_name"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        ended(row)))
                .list();
    }

    private void visible(PupilId pupil, Viewer by) {
        if (!access.sees(pupil, by)) {
            throw new NotFound();
        }
    }

    private Optional<String> finish(
            PupilId pupil, SubjectId subject, AcademicYear year, GoalKind kind, String reason, Viewer by) {
        return jdbc.sql(END_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil.value())
                .param("subject", subject.value())
                .param("year", year.startYear())
                .param("kind", kind.code())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .param("reason", reason.length() > 500 ? reason.substring(0, 500) : reason)
                .query(String.class)
                .optional();
    }

    private void insert(
            PupilId pupil,
            SubjectId subject,
            AcademicYear year,
            GoalKind kind,
            StoredScale scale,
            Grade grade,
            String reason,
            Viewer by) {
        jdbc.sql(SET_SQL)
                .param("school", by.schoolKey())
                .param("id", Uuid7.next())
                .param("pupil", pupil.value())
                .param("subject", subject.value())
                .param("year", year.startYear())
                .param("kind", kind.code())
                .param("scale", scale.id().value())
                .param("ordinal", grade.ordinal())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", by.accountKey())
                .param("name", by.name())
                .update();
    }

    private void record(
            String act,
            PupilId pupil,
            AcademicYear year,
            GoalKind kind,
            @Nullable String was,
            @Nullable String now,
            String reason,
            Viewer by) {
        audit.record(by, act, kind.code() + " " + year.label(), pupil.value(), Json.text(was), Json.text(now), reason);
    }

    static @Nullable Ended ended(ResultSet row) throws SQLException {
        var at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Ended(at.toInstant(), row.getString("ended_by_name"), row.getString("ended_because"));
    }
}
