package org.waymark.consultations.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Viewer;

/** Which talks are to be reminded of, and which were. */
@Repository
class ReminderRows {
    /** Whoever booked the day before needs no reminder; whom the school booked for then has nothing in writing yet. */
    static final String DUE_SQL = """
            select b.id, c.id as contact, g.account_id, c.email, coalesce(c.language, '') as language,
                   v.day, v.at, v.room, v.place, v.link <> '' as video,
                   s.given_name || ' ' || s.family_name as teacher
              from consultations.offered_slot v
              join consultations.booking b
                on b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null and b.offered_until is null
              join school.staff s on s.school_id = :school and s.id = v.staff_id
              join pupils.pupil p on p.school_id = :school and p.id = b.pupil_id and p.left_on is null
              join pupils.contact c
                on c.school_id = :school and c.id = b.contact_id and c.suspended_at is null
               and c.parental_responsibility and coalesce(c.email, '') <> ''
              left join access.guardian g
                on g.school_id = :school and g.contact_id = c.id and g.stopped_at is null
             where v.school_id = :school and v.day between :today and :tomorrow and v.starts > :soon
               and (b.by_school or (b.booked_at at time zone 'Europe/London')::date < v.day - 1)
               and (g.account_id is not null
                    or not exists (select 1 from access.guardian x
                                    where x.school_id = :school and x.contact_id = c.id))
               and not exists (select 1 from consultations.reminder r
                                where r.school_id = :school and r.booking_id = b.id and r.day = v.day)
             order by c.email, v.starts, b.id
            """;

    static final String MARK_SQL = """
            insert into consultations.reminder (school_id, booking_id, day, sent_at)
            values (:school, :booking, :day, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Due> due(LocalDateTime now, Viewer viewer) {
        LocalDate today = now.toLocalDate();
        return jdbc.sql(DUE_SQL)
                .param("school", viewer.schoolKey())
                .param("today", today)
                .param("tomorrow", today.plusDays(1))
                .param("soon", now.plusHours(1))
                .query((row, n) -> due(row))
                .list();
    }

    /** False where it was reminded of already. It belongs to the transaction of the message: both happen, or neither. */
    boolean mark(Due due, Viewer viewer) {
        return jdbc.sql(MARK_SQL)
                        .param("school", viewer.schoolKey())
                        .param("booking", due.booking())
                        .param("day", due.day())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("contact", UUID.class),
                account == null ? null : new AccountId(account),
                row.getString("email"),
                row.getString("language"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getString("teacher"),
                Stream.of(row.getString("room"), row.getString("place"))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", ")),
                row.getBoolean("video"));
    }
}
