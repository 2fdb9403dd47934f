package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Access;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.StaffId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** The door to meetings. One of a pupil whom the viewer does not see is not found. */
@Repository
public class Meetings {
    static final String FIND_SQL = """
            select m.id, m.pupil_id, m.mentor_id, m.state, m.day, m.at, m.day_note, m.held_on,
                   r.id as round_id, r.start_year, r.sixth, r.first_day, r.last_day, r.closed_at is not null as closed,
                   exists (select 1 from access.person a
                            where a.school_id = :school and a.account_id = :account
                              and a.staff_id = m.mentor_id) as mine
              from mentoring.meeting m
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
             where m.school_id = :school and m.id = any (:ids::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = m.pupil_id)
             order by m.id
            """;
    static final String SAVE_SQL = """
            update mentoring.meeting
               set state = :state, day = :day, at = :at, day_note = :note, held_on = :heldOn, mentor_id = :mentor
             where school_id = :school and id = :id
            """;
    static final String MISSED_SQL = """
            insert into mentoring.missed (school_id, id, meeting_id, was_for, reason, rebooked, at, by_name)
            values (:school, :id, :meeting, :was, :reason, :rebooked, :at, :actor)
            """;
    static final String USUAL_SQL = """
            select 1 from mentoring.usual_mentor
             where school_id = :school and pupil_id = :pupil and staff_id = :staff
            """;
    static final String WORKS_HERE_SQL = """
            select 1 from school.staff where school_id = :school and id = :staff and left_on is null
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Access access, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Meeting> find(MeetingId id, Viewer viewer) {
        return all(List.of(id.value()), viewer).stream().findFirst();
    }

    /** Those of these that the viewer sees. */
    public List<Meeting> all(Collection<UUID> ids, Viewer viewer) {
        return jdbc.sql(FIND_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> meeting(row))
                .list();
    }

    /**
     * Keeps what a meeting's own rules allowed, and says in the audit what was done. Whoever holds one has written down before
     * what was said in it.
     */
    public void save(Meeting was, Meeting now, String act, Viewer by) {
        write(now, by);
        audit.record(by, act, now.id().value().toString(), now.pupil().value(), json(was), json(now), null);
        if (was.state().isToCome() && now.state() == MeetingState.HELD) {
            events.publishEvent(new MeetingHeld(now, by));
        }
    }

    public void miss(Meeting was, Meeting.Missed missed, Viewer by) {
        Meeting now = missed.rebooked();
        jdbc.sql(MISSED_SQL)
                .param("school", by.schoolKey())
                .param("id", Uuid7.next())
                .param("meeting", now.id().value())
                .param("was", missed.was(), Types.DATE)
                .param("reason", missed.reason())
                .param("rebooked", now.day())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
        write(now, by);
        audit.record(
                by,
                "noted that a meeting was missed",
                now.id().value().toString(),
                now.pupil().value(),
                json(was),
                json(now),
                missed.reason());
    }

    /**
     * Gives meetings to another mentor, who sees these pupils from then on; whoever mentored them before no longer does, unless
     * they teach them.
     *
     * @throws Refused where one has been held, or nobody such works here
     */
    public int giveTo(StaffId mentor, Collection<UUID> ids, Viewer by) {
        if (jdbc.sql(WORKS_HERE_SQL)
                .param("school", by.schoolKey())
                .param("staff", mentor.value())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new Refused("mentor", "Choose somebody who works here.");
        }
        List<Meeting> given = all(ids, by).stream()
                .filter(each -> !mentor.equals(each.mentor()))
                .toList();
        for (Meeting was : given) {
            Meeting now = was.giveTo(mentor);
            if (was.mentor() != null) {
                access.mentorsNoLonger(was.mentor(), was.pupil(), by);
            }
            if (!isUsual(mentor, was.pupil(), by)) {
                access.mentors(mentor, was.pupil(), by);
            }
            save(was, now, "gave a meeting to another mentor", by);
        }
        return given.size();
    }

    /** A class teacher sees the pupil already, and stays the mentor only for as long as they teach the class. */
    private boolean isUsual(StaffId mentor, PupilId pupil, Viewer by) {
        return jdbc.sql(USUAL_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil.value())
                .param("staff", mentor.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void write(Meeting now, Viewer by) {
        jdbc.sql(SAVE_SQL)
                .param("school", by.schoolKey())
                .param("id", now.id().value())
                .param("state", now.state().code())
                .param("day", now.day(), Types.DATE)
                .param("at", now.at(), Types.TIME)
                .param("note", now.note())
                .param("heldOn", now.heldOn(), Types.DATE)
                .param("mentor", now.mentor() == null ? null : now.mentor().value(), Types.OTHER)
                .update();
    }

    private static String json(Meeting meeting) {
        return "{\"state\": \"%s\", \"mentor\": %s, \"day\": %s, \"at\": %s}"
                .formatted(
                        meeting.state().code(),
                        quoted(
                                meeting.mentor() == null
                                        ? null
                                        : meeting.mentor().value()),
                        quoted(meeting.day()),
                        quoted(meeting.at()));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    static Meeting meeting(ResultSet row) throws SQLException {
        UUID mentor = row.getObject("mentor_id", UUID.class);
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new Round(
                        new RoundId(row.getObject("round_id", UUID.class)),
                        new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("closed")),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                mentor == null ? null : new StaffId(mentor),
                MeetingState.of(row.getString("state")),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getString("day_note"),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("mine"));
    }
}
