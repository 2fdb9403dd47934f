package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The door through which the school books for families who cannot, before booking opens and after it has closed too. */
@Repository
public class SchoolBookings {
    static final String PUPIL_SQL = """
            select c.pupil_id from pupils.contact c
             where c.school_id = :school and c.id = :contact
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = c.pupil_id)
            """;
    static final String FIND_SQL = """
            select b.id, b.occasion_id, b.pupil_id, b.contact_id, v.staff_id, v.starts
              from consultations.booking b
              join consultations.offered_slot v on v.school_id = :school and v.slot_id = b.slot_id
             where b.school_id = :school and b.id = :id and b.ended_at is null
               and exists (select 1 from access.visible_pupil p
                            where p.school_id = :school and p.account_id = :account and p.pupil_id = b.pupil_id)
               for update of b
            """;

    private final JdbcClient jdbc;
    private final BookingRows rows;
    private final WaitingList waiting;
    private final News news;
    private final Audit audit;
    private final Clock clock;

    SchoolBookings(JdbcClient jdbc, BookingRows rows, WaitingList waiting, News news, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.waiting = waiting;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    private record Found(UUID id, UUID occasion, UUID pupil, UUID contact, UUID staff, LocalDateTime starts) {}

    /** @throws NotBooked where it was not got */
    public UUID book(UUID slot, UUID contact, Viewer by) {
        UUID pupil = jdbc.sql(PUPIL_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("contact", contact)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        UUID booked = rows.take(new BookingRows.Wish(slot, null, contact, null, true), by);
        audit.record(by, "booked a consultation for a family", booked.toString(), pupil, null, null, null);
        return booked;
    }

    /** @throws NotBooked where the new time was not got, and the old one stands */
    public UUID change(UUID booking, UUID slot, Viewer by) {
        Found found = found(booking, by);
        toCome(found);
        UUID booked = rows.take(new BookingRows.Wish(slot, null, found.contact, booking, true), by);
        String was = "{\"booking\": \"%s\"}".formatted(booking);
        audit.record(by, "changed a consultation for a family", booked.toString(), found.pupil, was, null, null);
        waiting.offer(found.occasion, by);
        return booked;
    }

    /** The family is told, with the reason. */
    public void cancel(UUID booking, String because, Viewer by) {
        Found found = found(booking, by);
        String reason = CalledOff.reason(because);
        toCome(found);
        rows.end(booking, reason, by);
        var told = new News.Told(found.contact, found.pupil, found.staff, found.starts, null);
        news.tell(Occasions.find(jdbc, found.occasion, by), News.Kind.CANCELLED, List.of(told), reason, by);
        audit.record(by, "cancelled a consultation for a family", booking.toString(), found.pupil, null, null, reason);
        waiting.offer(found.occasion, by);
    }

    private void toCome(Found found) {
        if (!found.starts.isAfter(LocalDateTime.now(clock))) {
            throw new NotBooked(NotBooked.Why.OVER, found.starts);
        }
    }

    private Found found(UUID booking, Viewer by) {
        return jdbc.sql(FIND_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", booking)
                .query((row, n) -> found(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("occasion_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("starts", LocalDateTime.class));
    }
}
