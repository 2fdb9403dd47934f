package org.waymark.consultations.bookings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

@Repository
class BookingsQuery {
    /** Each time of each child's teachers that is free or the adult's own, in what is to come. */
    static final String TIMES_SQL = """
            select o.contact_id, o.pupil_id, p.given_name as child, v.occasion_id, v.evening_id, v.slot_id, v.staff_id,
                   s.given_name || ' ' || s.family_name as staff, v.day, v.starts, v.ends, v.room
              from consultations.own_child o
              join pupils.pupil p on p.school_id = :school and p.id = o.pupil_id
              join consultations.pupil_teacher t on t.school_id = :school and t.pupil_id = o.pupil_id
              join consultations.offered_slot v on v.school_id = :school and v.staff_id = t.staff_id
              join school.staff s on s.school_id = :school and s.id = v.staff_id
             where o.school_id = :school and o.account_id = :account and not v.blocked and v.starts > :now
               and not exists (select 1 from consultations.booking b
                                where b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null)
             order by v.starts, s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu"
            """;
    /** What is to come, once for each child whom it invites: one who has a teacher in it, or a time. */
    static final String INVITED_SQL = """
            select i.id, i.title, i.opens_at, i.closes_at, i.place, i.note, i.walking, o.contact_id, o.pupil_id,
                   p.given_name as child,
                   array(select distinct e.day from consultations.evening e
                          where e.school_id = :school and e.occasion_id = i.id and e.cancelled_because is null
                            and e.day >= :today) as days,
                   exists (select 1 from consultations.waiting w
                            where w.school_id = :school and w.occasion_id = i.id and w.contact_id = o.contact_id
                              and w.ended_at is null) as waiting
              from consultations.occasion i
              cross join consultations.own_child o
              join pupils.pupil p on p.school_id = :school and p.id = o.pupil_id
             where i.school_id = :school and i.state = 'published' and o.school_id = :school and o.account_id = :account
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = o.pupil_id)
               and exists (select 1 from consultations.evening e
                             join consultations.sitting x on x.school_id = :school and x.evening_id = e.id
                            where e.school_id = :school and e.occasion_id = i.id and e.day >= :today
                              and (x.staff_id in (select t.staff_id from consultations.pupil_teacher t
                                                   where t.school_id = :school and t.pupil_id = o.pupil_id)
                                   or exists (select 1 from consultations.booking b
                                               where b.school_id = :school and b.occasion_id = i.id
                                                 and b.contact_id = o.contact_id)))
             order by i.opens_at, i.id, p.born_on, p.id
            """;

    static final String BOOKED_SQL = """
            select b.id, b.contact_id, b.pupil_id, b.offered_until, v.occasion_id, v.slot_id, v.staff_id, v.starts, v.ends,
                   s.given_name || ' ' || s.family_name as staff, v.room, v.link
              from consultations.own_child o
              join consultations.booking b on b.school_id = :school and b.contact_id = o.contact_id and b.ended_at is null
              join consultations.offered_slot v on v.school_id = :school and v.slot_id = b.slot_id
              join school.staff s on s.school_id = :school and s.id = v.staff_id
             where o.school_id = :school and o.account_id = :account
             order by v.starts
            """;
    /** The last that happened to each child in each occasion. */
    static final String NEWS_SQL = """
            select distinct on (n.occasion_id, n.contact_id)
                   n.occasion_id, n.contact_id, n.kind, n.was, n.now, n.reason, i.title, i.state
              from consultations.own_child o
              join consultations.news n on n.school_id = :school and n.contact_id = o.contact_id
              join consultations.occasion i on i.school_id = :school and i.id = n.occasion_id
             where o.school_id = :school and o.account_id = :account and n.at > :since
             order by n.occasion_id, n.contact_id, n.at desc, n.id desc
            """;

    private final JdbcClient jdbc;

    BookingsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Free(
            UUID contact,
            UUID occasion,
            UUID slot,
            UUID staff,
            String with,
            LocalDate day,
            LocalDateTime starts,
            LocalDateTime ends,
            String room) {}

    record Invited(
            UUID occasion,
            String title,
            LocalDateTime opens,
            LocalDateTime closes,
            String place,
            String note,
            int walking,
            UUID contact,
            UUID pupil,
            String child,
            List<LocalDate> days,
            boolean waiting) {}

    record Own(
            UUID id,
            UUID contact,
            UUID occasion,
            UUID slot,
            UUID staff,
            String with,
            LocalDateTime starts,
            LocalDateTime ends,
            String room,
            String link,
            @Nullable LocalDateTime offeredUntil) {}

    record Told(
            UUID occasion,
            UUID contact,
            String kind,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now,
            String reason,
            String title,
            boolean cancelled) {}

    List<Free> free(LocalDateTime now, Viewer viewer) {
        return bound(TIMES_SQL, viewer)
                .param("now", now)
                .query((row, n) -> free(row))
                .list();
    }

    List<Invited> invited(LocalDate today, Viewer viewer) {
        return bound(INVITED_SQL, viewer)
                .param("today", today)
                .query((row, n) -> invited(row))
                .list();
    }

    List<Own> booked(Viewer viewer) {
        return bound(BOOKED_SQL, viewer).query((row, n) -> own(row)).list();
    }

    List<Told> news(java.time.OffsetDateTime since, Viewer viewer) {
        return bound(NEWS_SQL, viewer)
                .param("since", since)
                .query((row, n) -> told(row))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("school", viewer.schoolKey()).param("account", viewer.accountKey());
    }

    private static Free free(ResultSet row) throws SQLException {
        return new Free(
                row.getObject("contact_id", UUID.class),
                row.getObject("occasion_id", UUID.class),
                row.getObject("slot_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("staff"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                row.getString("room"));
    }

    private static Invited invited(ResultSet row) throws SQLException {
        java.sql.Date[] days = (java.sql.Date[]) row.getArray("days").getArray();
        return new Invited(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("opens_at", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class),
                row.getString("place"),
                row.getString("note"),
                row.getInt("walking"),
                row.getObject("contact_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getString("child"),
                List.of(days).stream().map(java.sql.Date::toLocalDate).sorted().toList(),
                row.getBoolean("waiting"));
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("occasion_id", UUID.class),
                row.getObject("slot_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("staff"),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                row.getString("room"),
                row.getString("link"),
                row.getObject("offered_until", LocalDateTime.class));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("occasion_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("kind"),
                row.getObject("was", LocalDateTime.class),
                row.getObject("now", LocalDateTime.class),
                row.getString("reason"),
                row.getString("title"),
                "cancelled".equals(row.getString("state")));
    }
}
