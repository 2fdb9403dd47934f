package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.TeachersChanged;
import org.waymark.audit.Audit;
import org.waymark.pupils.RollChanged;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/**
 * Keeps a running round in step with the school: joiners get a meeting, leavers' meetings are closed, and a meeting that is
 * still to come goes with its pupil to another class and mentor.
 */
@Repository
class Roll {
    static final String RUNNING_SQL = """
            select id, start_year, sixth, first_day, last_day, false as closed from mentoring.round
             where school_id = :school and closed_at is null and last_day >= :today
            """;
    static final String WITHOUT_MEETING_SQL = """
            select u.pupil_id, u.class_id, u.staff_id
              from mentoring.usual_mentor u
             where u.school_id = :school and (u.left_on is null or u.left_on >= :today)
               and not exists (select 1 from mentoring.meeting m
                                where m.school_id = :school and m.round_id = :round and m.pupil_id = u.pupil_id)
            """;
    static final String JOIN_SQL = """
            insert into mentoring.meeting (school_id, id, round_id, pupil_id, class_id, mentor_id)
            select :school, j.id, :round, j.pupil_id, j.class_id, j.mentor_id
              from unnest(:ids::uuid[], :pupils::uuid[], :classes::uuid[], :mentors::uuid[])
                   as j(id, pupil_id, class_id, mentor_id)
            on conflict (school_id, round_id, pupil_id) do nothing
            """;
    static final String LEAVE_SQL = """
            update mentoring.meeting m
               set state = 'closed', closed_because = 'Left the school on ' || to_char(p.left_on, 'FMDD FMMonth YYYY')
              from pupils.pupil p
             where m.school_id = :school and m.round_id = :round and m.state in ('planned', 'prepared')
               and p.school_id = :school and p.id = m.pupil_id and p.left_on < :today
            returning m.id, m.pupil_id
            """;
    static final String COME_BACK_SQL = """
            update mentoring.meeting m
               set state = 'planned', closed_because = null, day = null, at = null
              from pupils.pupil p
             where m.school_id = :school and m.round_id = :round and m.state = 'closed' and m.closed_because is not null
               and p.school_id = :school and p.id = m.pupil_id and (p.left_on is null or p.left_on >= :today)
            returning m.id, m.pupil_id
            """;
    static final String FOLLOW_SQL = """
            update mentoring.meeting m
               set class_id = u.class_id,
                   mentor_id = case when exists (select 1 from access.mentor a
                                                  where a.school_id = :school and a.pupil_id = m.pupil_id
                                                    and a.staff_id = m.mentor_id)
                                    then m.mentor_id else u.staff_id end
              from mentoring.usual_mentor u
             where m.school_id = :school and m.round_id = :round and m.state in ('planned', 'prepared')
               and u.school_id = :school and u.pupil_id = m.pupil_id
               and (m.class_id is distinct from u.class_id
                    or m.mentor_id is distinct from u.staff_id
                       and not exists (select 1 from access.mentor a
                                        where a.school_id = :school and a.pupil_id = m.pupil_id
                                          and a.staff_id = m.mentor_id))
            returning m.id, m.pupil_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Roll(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Joiner(
            UUID pupil, @Nullable UUID inClass, @Nullable UUID mentor) {}

    private record Changed(UUID meeting, UUID pupil) {}

    @EventListener
    void rollChanged(RollChanged event) {
        running(event.by()).forEach(round -> {
            join(round, event.by());
            change(LEAVE_SQL, round, "closed a leaver's meeting", event.by());
            change(COME_BACK_SQL, round, "opened a meeting again, as the pupil came back", event.by());
            follow(round, event.by());
        });
    }

    @EventListener
    void teachersChanged(TeachersChanged event) {
        running(event.by()).forEach(round -> follow(round, event.by()));
    }

    /** Gives everybody on roll a meeting who has none; how many that were. */
    int join(Round round, Viewer by) {
        List<Joiner> joiners = jdbc.sql(WITHOUT_MEETING_SQL)
                .param("school", by.schoolKey())
                .param("round", round.id().value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Joiner(
                        row.getObject("pupil_id", UUID.class),
                        row.getObject("class_id", UUID.class),
                        row.getObject("staff_id", UUID.class)))
                .list();
        if (joiners.isEmpty()) {
            return 0;
        }
        return jdbc.sql(JOIN_SQL)
                .param("school", by.schoolKey())
                .param("round", round.id().value())
                .param("ids", joiners.stream().map(each -> Uuid7.next()).toArray(UUID[]::new))
                .param("pupils", joiners.stream().map(Joiner::pupil).toArray(UUID[]::new))
                .param("classes", joiners.stream().map(Joiner::inClass).toArray(UUID[]::new))
                .param("mentors", joiners.stream().map(Joiner::mentor).toArray(UUID[]::new))
                .update();
    }

    private List<Round> running(Viewer by) {
        return jdbc.sql(RUNNING_SQL)
                .param("school", by.schoolKey())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Rounds.round(row))
                .list();
    }

    private void follow(Round round, Viewer by) {
        record(
                jdbc.sql(FOLLOW_SQL)
                        .param("school", by.schoolKey())
                        .param("round", round.id().value())
                        .query((row, n) -> changed(row))
                        .list(),
                "moved a meeting with its pupil",
                by);
    }

    private void change(String sql, Round round, String act, Viewer by) {
        record(
                jdbc.sql(sql)
                        .param("school", by.schoolKey())
                        .param("round", round.id().value())
                        .param("today", LocalDate.now(clock))
                        .query((row, n) -> changed(row))
                        .list(),
                act,
                by);
    }

    private void record(List<Changed> all, String act, Viewer by) {
        for (Changed each : all) {
            audit.record(by, act, each.meeting().toString(), each.pupil(), null, null, null);
        }
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(row.getObject("id", UUID.class), row.getObject("pupil_id", UUID.class));
    }
}
