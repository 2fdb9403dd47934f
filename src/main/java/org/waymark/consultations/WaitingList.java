package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * The door to the waiting list. A time that comes free is kept for the first in the list for a day, or booked for them at
 * once where they wanted that.
 */
@Repository
public class WaitingList {
    static final int HOURS = 24;
    /** More times than a whole school's evening has. */
    private static final int MOST = 2_000;

    static final String JOIN_SQL = """
            insert into consultations.waiting (school_id, id, occasion_id, pupil_id, contact_id, automatic, since)
            select :school, :id, :occasion, :pupil, :contact, :automatic, :at
             where not exists (select 1 from consultations.booking b
                                where b.school_id = :school and b.occasion_id = :occasion and b.contact_id = :contact
                                  and b.ended_at is null)
            on conflict do nothing
            """;
    static final String FREE_SQL = """
            select exists (select 1 from consultations.offered_slot v
                             join consultations.pupil_teacher t on t.school_id = :school and t.pupil_id = :pupil
                                                               and t.staff_id = v.staff_id
                            where v.school_id = :school and v.occasion_id = :occasion and not v.blocked and v.starts > :now
                              and not exists (select 1 from consultations.booking b
                                               where b.school_id = :school and b.slot_id = v.slot_id
                                                 and b.ended_at is null))
            """;
    static final String LEAVE_SQL = """
            update consultations.waiting set ended_at = :at, ended_because = 'Left the list'
             where school_id = :school and occasion_id = :occasion and contact_id = :contact and ended_at is null
            """;
    static final String OVER_SQL = """
            update consultations.booking b
               set ended_at = :at, ended_because = 'The offer was not taken up'
              from consultations.offered_slot v
             where b.school_id = :school and b.occasion_id = :occasion and b.ended_at is null and b.offered_until <= :now
               and v.school_id = :school and v.slot_id = b.slot_id
            returning b.contact_id, b.pupil_id, v.staff_id, v.starts
            """;
    static final String LAPSED_SQL = """
            update consultations.waiting set ended_at = :at, ended_because = 'The offer was not taken up'
             where school_id = :school and occasion_id = :occasion and contact_id = any (:contacts::uuid[])
               and ended_at is null
            """;
    static final String NEXT_SQL = """
            select w.contact_id, w.pupil_id, w.automatic, v.slot_id, v.staff_id, v.starts
              from consultations.waiting w
              join pupils.contact c on c.school_id = :school and c.id = w.contact_id and c.suspended_at is null
                                   and c.parental_responsibility
              join pupils.pupil p on p.school_id = :school and p.id = w.pupil_id and p.left_on is null
              join consultations.pupil_teacher t on t.school_id = :school and t.pupil_id = w.pupil_id
              join consultations.offered_slot v on v.school_id = :school and v.occasion_id = w.occasion_id
                                               and v.staff_id = t.staff_id and not v.blocked and v.starts > :now
             where w.school_id = :school and w.occasion_id = :occasion and w.ended_at is null
               and not exists (select 1 from consultations.booking b
                                where b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null)
               and not exists (select 1 from consultations.booking b
                                where b.school_id = :school and b.occasion_id = :occasion
                                  and b.contact_id = w.contact_id and b.ended_at is null)
               and not exists (select 1 from consultations.engaged g
                                where g.school_id = :school and g.contact_id = w.contact_id
                                  and g.starts < v.ends and g.ends > v.starts)
             order by w.since, w.id, v.starts
             limit 1
            """;
    static final String GIVE_SQL = """
            insert into consultations.booking (school_id, id, occasion_id, slot_id, pupil_id, contact_id, offered_until,
                                               booked_at, booked_by_name, by_school)
            values (:school, :id, :occasion, :slot, :pupil, :contact, :until, :at, 'The waiting list', false)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final News news;
    private final Audit audit;
    private final Clock clock;

    WaitingList(JdbcClient jdbc, News news, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    private record Next(UUID contact, UUID pupil, boolean automatic, UUID slot, UUID staff, LocalDateTime starts) {}

    /**
     * Puts an adult on the list where every time of their child's teachers is taken.
     *
     * @param automatic they take whatever comes free, and are not asked first
     * @throws NotBooked where there are free times, or booking is not open
     */
    public void join(UUID occasion, PupilId pupil, boolean automatic, Viewer by) {
        UUID contact = Bookings.adult(jdbc, pupil, by);
        Occasion wanted = Occasions.find(jdbc, occasion, by);
        LocalDateTime now = LocalDateTime.now(clock);
        if (!wanted.isPublished()) {
            throw new NotFound();
        }
        if (now.isBefore(wanted.opens())) {
            throw new NotBooked(NotBooked.Why.NOT_OPEN, wanted.opens());
        }
        if (!now.isBefore(wanted.closes())) {
            throw new NotBooked(NotBooked.Why.CLOSED, wanted.closes());
        }
        boolean free = jdbc.sql(FREE_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("pupil", pupil.value())
                .param("now", now)
                .query(Boolean.class)
                .single();
        if (free) {
            throw new NotBooked(NotBooked.Why.FREE_TIMES, null);
        }
        int joined = jdbc.sql(JOIN_SQL)
                .param("school", by.schoolKey())
                .param("id", Uuid7.next())
                .param("occasion", occasion)
                .param("pupil", pupil.value())
                .param("contact", contact)
                .param("automatic", automatic)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (joined == 1) {
            audit.record(
                    by,
                    "joined a waiting list for consultations",
                    occasion.toString(),
                    pupil.value(),
                    null,
                    null,
                    null);
        }
    }

    /** Nothing happens where they are not on it. */
    public void leave(UUID occasion, PupilId pupil, Viewer by) {
        jdbc.sql(LEAVE_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("contact", Bookings.adult(jdbc, pupil, by))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives every free time to the first who waits for it; offers that were not taken up end first. */
    void offer(UUID occasion, Viewer by) {
        Occasion of = Occasions.find(jdbc, occasion, by);
        LocalDateTime now = LocalDateTime.now(clock);
        if (!of.isPublished()) {
            return;
        }
        over(of, now, by);
        for (int i = 0; i < MOST && now.isBefore(of.closes()); i++) {
            Optional<Next> next = next(of, now, by);
            if (next.isEmpty()) {
                return;
            }
            give(of, next.get(), now, by);
        }
    }

    private void over(Occasion of, LocalDateTime now, Viewer by) {
        List<News.Told> over = jdbc.sql(OVER_SQL)
                .param("school", by.schoolKey())
                .param("occasion", of.id())
                .param("now", now)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new News.Told(
                        row.getObject("contact_id", UUID.class),
                        row.getObject("pupil_id", UUID.class),
                        row.getObject("staff_id", UUID.class),
                        row.getObject("starts", LocalDateTime.class),
                        null))
                .list();
        if (over.isEmpty()) {
            return;
        }
        jdbc.sql(LAPSED_SQL)
                .param("school", by.schoolKey())
                .param("occasion", of.id())
                .param("contacts", over.stream().map(News.Told::contact).toArray(UUID[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.tell(of, News.Kind.OFFER_ENDED, over, "", by);
    }

    private Optional<Next> next(Occasion of, LocalDateTime now, Viewer by) {
        return jdbc.sql(NEXT_SQL)
                .param("school", by.schoolKey())
                .param("occasion", of.id())
                .param("now", now)
                .query((row, n) -> next(row))
                .optional();
    }

    private void give(Occasion of, Next next, LocalDateTime now, Viewer by) {
        @Nullable
        LocalDateTime until = next.automatic ? null : earliest(now.plusHours(HOURS), of.closes(), next.starts);
        UUID id = Uuid7.next();
        int given = jdbc.sql(GIVE_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("occasion", of.id())
                .param("slot", next.slot)
                .param("pupil", next.pupil)
                .param("contact", next.contact)
                .param("until", until, Types.TIMESTAMP)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (given == 0) {
            return;
        }
        if (next.automatic) {
            jdbc.sql(LEAVE_SQL)
                    .param("school", by.schoolKey())
                    .param("occasion", of.id())
                    .param("contact", next.contact)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        String act = next.automatic ? "booked a consultation from the waiting list" : "offered a consultation";
        audit.record(by, act, id.toString(), next.pupil, null, null, null);
        var told = new News.Told(next.contact, next.pupil, next.staff, null, next.starts);
        news.tell(of, next.automatic ? News.Kind.GOT : News.Kind.OFFERED, List.of(told), "", by);
    }

    private static LocalDateTime earliest(LocalDateTime... moments) {
        return List.of(moments).stream().min(LocalDateTime::compareTo).orElseThrow();
    }

    private static Next next(ResultSet row) throws SQLException {
        return new Next(
                row.getObject("contact_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getBoolean("automatic"),
                row.getObject("slot_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("starts", LocalDateTime.class));
    }
}
