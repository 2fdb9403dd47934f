package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * Bookings as rows. A time is got by inserting a row that the index of live bookings lets in, or not: so two families
 * never hold one time, however fast they press, and neither waits for the other to decide.
 */
@Repository
class BookingRows {
    /** Waits for an evening that is just being moved or called off, and for nobody who books. */
    static final String STEADY_SQL = """
            select id from consultations.slot where school_id = :school and id = :slot for key share
            """;

    static final String TAKE_SQL = """
            insert into consultations.booking (school_id, id, occasion_id, slot_id, pupil_id, contact_id, replacing,
                                               booked_at, booked_by_name, by_school)
            select :school, :id, v.occasion_id, v.slot_id, c.pupil_id, c.id, :replacing::uuid, :at, :actor, :bySchool
              from consultations.offered_slot v
              join pupils.contact c on c.school_id = :school and c.id = :contact and c.suspended_at is null
                                   and c.parental_responsibility
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id and p.left_on is null
             where v.school_id = :school and v.slot_id = :slot and not v.blocked and v.starts > :now
               and v.starts = coalesce(:starts::timestamp, v.starts)
               and (:bySchool or :now >= v.opens_at and :now < v.closes_at
                    and exists (select 1 from consultations.pupil_teacher t
                                 where t.school_id = :school and t.pupil_id = c.pupil_id and t.staff_id = v.staff_id))
               and not exists (select 1 from consultations.engaged g
                                where g.school_id = :school and g.contact_id = c.id
                                  and g.booking_id is distinct from :replacing::uuid
                                  and g.for_contact_id <> c.id and g.starts < v.ends and g.ends > v.starts)
            on conflict do nothing
            """;
    static final String FACTS_SQL = """
            select v.starts, v.opens_at, v.closes_at, v.blocked, v.sitting_id,
                   exists (select 1 from consultations.pupil_teacher t
                            where t.school_id = :school and t.pupil_id = c.pupil_id
                              and t.staff_id = v.staff_id) as teaches,
                   c.suspended_at is not null or not c.parental_responsibility or p.left_on is not null as stopped,
                   (select min(x.starts) from consultations.booking b
                      join consultations.offered_slot x on x.school_id = :school and x.slot_id = b.slot_id
                     where b.school_id = :school and b.contact_id = c.id and b.occasion_id = v.occasion_id
                       and b.ended_at is null and b.id is distinct from :replacing::uuid) as already,
                   (select min(g.starts) from consultations.engaged g
                     where g.school_id = :school and g.contact_id = c.id and g.for_contact_id <> c.id
                       and g.booking_id is distinct from :replacing::uuid
                       and g.starts < v.ends and g.ends > v.starts) as elsewhere
              from consultations.offered_slot v
              join pupils.contact c on c.school_id = :school and c.id = :contact
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id
             where v.school_id = :school and v.slot_id = :slot
            """;
    static final String NEAREST_SQL = """
            select n.at
              from (select v.at, v.starts from consultations.offered_slot v
                     where v.school_id = :school and v.sitting_id = :sitting and not v.blocked and v.starts > :now
                       and not exists (select 1 from consultations.booking b
                                        where b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null)
                     order by abs(extract(epoch from v.starts - :starts::timestamp)), v.starts
                     limit 2) n
             order by n.starts
            """;
    static final String END_SQL = """
            update consultations.booking set ended_at = :at, ended_because = :because
             where school_id = :school and id = :booking and ended_at is null
            """;
    static final String REPLACED_SQL = """
            update consultations.booking set replacing = null where school_id = :school and id = :booking
            """;
    static final String WAITED_SQL = """
            update consultations.waiting w set ended_at = :at, ended_because = 'Got a time'
             where w.school_id = :school and w.contact_id = :contact and w.ended_at is null
               and w.occasion_id = (select b.occasion_id from consultations.booking b
                                     where b.school_id = :school and b.id = :booking)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BookingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody presses: a time, for an adult of a pupil.
     *
     * @param starts when they think it begins; where it has moved since, it is not what they want
     * @param replacing the booking of theirs that is given up for it
     */
    record Wish(
            UUID slot,
            @Nullable LocalDateTime starts,
            UUID contact,
            @Nullable UUID replacing,
            boolean bySchool) {}

    private record Facts(
            LocalDateTime starts,
            LocalDateTime opens,
            LocalDateTime closes,
            boolean blocked,
            UUID sitting,
            boolean teaches,
            boolean stopped,
            @Nullable LocalDateTime already,
            @Nullable LocalDateTime elsewhere) {}

    /** @throws NotBooked where it was not got; nothing is changed then */
    UUID take(Wish wish, Viewer by) {
        boolean there = jdbc.sql(STEADY_SQL)
                .param("school", by.schoolKey())
                .param("slot", wish.slot)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        UUID id = Uuid7.next();
        int got = jdbc.sql(TAKE_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("slot", wish.slot)
                .param("contact", wish.contact)
                .param("replacing", wish.replacing, Types.OTHER)
                .param("starts", wish.starts, Types.TIMESTAMP)
                .param("bySchool", wish.bySchool)
                .param("now", LocalDateTime.now(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
        if (got == 0) {
            throw why(wish, by);
        }
        if (wish.replacing != null) {
            end(wish.replacing, "Changed to another time", by);
            jdbc.sql(REPLACED_SQL)
                    .param("school", by.schoolKey())
                    .param("booking", id)
                    .update();
        }
        jdbc.sql(WAITED_SQL)
                .param("school", by.schoolKey())
                .param("contact", wish.contact)
                .param("booking", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** False where it had ended before. */
    boolean end(UUID booking, String because, Viewer by) {
        return jdbc.sql(END_SQL)
                        .param("school", by.schoolKey())
                        .param("booking", booking)
                        .param("because", because)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private RuntimeException why(Wish wish, Viewer by) {
        LocalDateTime now = LocalDateTime.now(clock);
        Facts facts = jdbc.sql(FACTS_SQL)
                .param("school", by.schoolKey())
                .param("slot", wish.slot)
                .param("contact", wish.contact)
                .param("replacing", wish.replacing, Types.OTHER)
                .query((row, n) -> facts(row))
                .optional()
                .orElse(null);
        if (facts == null) {
            return new NotBooked(NotBooked.Why.GONE, null);
        }
        if (facts.stopped) {
            return new NotBooked(NotBooked.Why.STOPPED, null);
        }
        if (!wish.bySchool && !facts.teaches) {
            return new NotFound();
        }
        if (!wish.bySchool && now.isBefore(facts.opens)) {
            return new NotBooked(NotBooked.Why.NOT_OPEN, facts.opens);
        }
        if (!wish.bySchool && !now.isBefore(facts.closes)) {
            return new NotBooked(NotBooked.Why.CLOSED, facts.closes);
        }
        if (!facts.starts.isAfter(now)) {
            return new NotBooked(NotBooked.Why.OVER, facts.starts);
        }
        if (facts.blocked || wish.starts != null && !wish.starts.equals(facts.starts)) {
            return new NotBooked(NotBooked.Why.GONE, facts.starts);
        }
        if (facts.already != null) {
            return new NotBooked(NotBooked.Why.ALREADY, facts.already);
        }
        if (facts.elsewhere != null) {
            return new NotBooked(NotBooked.Why.ELSEWHERE, facts.elsewhere);
        }
        List<LocalTime> free = jdbc.sql(NEAREST_SQL)
                .param("school", by.schoolKey())
                .param("sitting", facts.sitting)
                .param("starts", facts.starts)
                .param("now", now)
                .query((row, n) -> row.getObject(1, LocalTime.class))
                .list();
        return new NotBooked(NotBooked.Why.TAKEN, facts.starts, free);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getObject("starts", LocalDateTime.class),
                row.getObject("opens_at", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class),
                row.getBoolean("blocked"),
                row.getObject("sitting_id", UUID.class),
                row.getBoolean("teaches"),
                row.getBoolean("stopped"),
                row.getObject("already", LocalDateTime.class),
                row.getObject("elsewhere", LocalDateTime.class));
    }
}
