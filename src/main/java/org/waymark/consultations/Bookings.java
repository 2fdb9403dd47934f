package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The door through which a family books, changes and cancels its own times. Nobody else's is found. */
@Repository
public class Bookings {
    static final String ADULT_SQL = """
            select o.contact_id from consultations.own_child o
             where o.school_id = :school and o.account_id = :account and o.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = o.pupil_id)
             order by o.contact_id
             limit 1
            """;
    static final String OWN_SQL = """
            select b.id, b.occasion_id, b.slot_id, b.pupil_id, b.contact_id, b.offered_until, v.starts, v.closes_at
              from consultations.booking b
              join consultations.own_child c on c.school_id = :school and c.account_id = :account
                                            and c.contact_id = b.contact_id
              join consultations.offered_slot v on v.school_id = :school and v.slot_id = b.slot_id
             where b.school_id = :school and b.id = :id and b.ended_at is null
               and exists (select 1 from access.visible_pupil p
                            where p.school_id = :school and p.account_id = :account and p.pupil_id = b.pupil_id)
            """;
    static final String HOLD_SQL = """
            select id from consultations.booking
             where school_id = :school and id = :id and ended_at is null
               for update
            """;
    static final String ACCEPT_SQL = """
            update consultations.booking set offered_until = null
             where school_id = :school and id = :id and ended_at is null and offered_until > :now
            """;

    private final JdbcClient jdbc;
    private final BookingRows rows;
    private final WaitingList waiting;
    private final Audit audit;
    private final Clock clock;

    Bookings(JdbcClient jdbc, BookingRows rows, WaitingList waiting, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    private record Own(
            UUID id,
            UUID occasion,
            UUID slot,
            UUID pupil,
            UUID contact,
            @Nullable LocalDateTime offeredUntil,
            LocalDateTime starts,
            LocalDateTime closes) {}

    /**
     * Books a time for the adult who is signed in, about one of their children.
     *
     * @param starts when they read that it begins; null where it does not matter
     * @throws NotBooked where they did not get it
     */
    public UUID book(UUID slot, @Nullable LocalDateTime starts, PupilId pupil, Viewer by) {
        UUID contact = adult(pupil, by);
        UUID booked = rows.take(new BookingRows.Wish(slot, starts, contact, null, false), by);
        audit.record(by, "booked a consultation", booked.toString(), pupil.value(), null, null, null);
        return booked;
    }

    /**
     * Takes another time instead. The old one is given up only once the new one is got.
     *
     * @throws NotBooked where they did not get it, and the old one stands
     */
    public UUID change(UUID booking, UUID slot, @Nullable LocalDateTime starts, Viewer by) {
        Own own = held(booking, by);
        if (own.slot.equals(slot)) {
            if (own.offeredUntil != null) {
                accept(booking, by);
            }
            return booking;
        }
        toCome(own);
        UUID booked = rows.take(new BookingRows.Wish(slot, starts, own.contact, own.id, false), by);
        String was = "{\"booking\": \"%s\"}".formatted(booking);
        audit.record(by, "changed a consultation", booked.toString(), own.pupil, was, null, null);
        waiting.offer(own.occasion, by);
        return booked;
    }

    /** @throws NotBooked after booking has closed, or once the time is over */
    public void cancel(UUID booking, Viewer by) {
        Own own = held(booking, by);
        toCome(own);
        rows.end(booking, "Cancelled by the family", by);
        if (own.offeredUntil != null) {
            waiting.leave(own.occasion, new PupilId(own.pupil), by);
        }
        audit.record(by, "cancelled a consultation", booking.toString(), own.pupil, null, null, null);
        waiting.offer(own.occasion, by);
    }

    /** @throws NotBooked where the offer is over */
    public void accept(UUID booking, Viewer by) {
        Own own = held(booking, by);
        int accepted = jdbc.sql(ACCEPT_SQL)
                .param("school", by.schoolKey())
                .param("id", booking)
                .param("now", LocalDateTime.now(clock))
                .update();
        if (accepted == 0) {
            throw new NotBooked(NotBooked.Why.OFFER_OVER, own.starts);
        }
        waiting.leave(own.occasion, new PupilId(own.pupil), by);
        audit.record(by, "booked a consultation", booking.toString(), own.pupil, null, null, null);
    }

    private UUID adult(PupilId pupil, Viewer by) {
        return adult(jdbc, pupil, by);
    }

    /** As which adult of a pupil somebody is signed in. */
    static UUID adult(JdbcClient jdbc, PupilId pupil, Viewer by) {
        return jdbc.sql(ADULT_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("pupil", pupil.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Held until the end of the transaction, so that two presses at once become one after the other. */
    private Own held(UUID booking, Viewer by) {
        boolean there = jdbc.sql(HOLD_SQL)
                .param("school", by.schoolKey())
                .param("id", booking)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        return jdbc.sql(OWN_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", booking)
                .query((row, n) -> own(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void toCome(Own own) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!own.starts.isAfter(now)) {
            throw new NotBooked(NotBooked.Why.OVER, own.starts);
        }
        if (!now.isBefore(own.closes)) {
            throw new NotBooked(NotBooked.Why.CLOSED, own.closes);
        }
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(
                row.getObject("id", UUID.class),
                row.getObject("occasion_id", UUID.class),
                row.getObject("slot_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("offered_until", LocalDateTime.class),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class));
    }
}
