package org.waymark.consultations.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.ICalendar;

@Repository("consultationsCalendarQuery")
class CalendarQuery {
    static final String EVENING_SQL = """
            select b.id, v.day, v.at, v.minutes, v.room, v.link, left(p.given_name, 1) || left(p.family_name, 1) as initials
              from consultations.offered_slot v
              join access.person a on a.school_id = :school and a.account_id = :account and a.staff_id = v.staff_id
              join consultations.booking b
                on b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null and b.offered_until is null
              join pupils.pupil p on p.school_id = :school and p.id = b.pupil_id
             where v.school_id = :school and v.sitting_id = :id
               and exists (select 1 from access.visible_pupil w
                            where w.school_id = :school and w.account_id = :account and w.pupil_id = p.id)
             order by v.at
            """;
    static final String BOOKING_SQL = """
            select b.id, v.day, v.at, v.minutes, v.room, v.link, v.place
              from consultations.booking b
              join consultations.own_child c
                on c.school_id = :school and c.account_id = :account and c.contact_id = b.contact_id
              join consultations.offered_slot v on v.school_id = :school and v.slot_id = b.slot_id
             where b.school_id = :school and b.id = :id and b.ended_at is null and b.offered_until is null
               and exists (select 1 from access.visible_pupil w
                            where w.school_id = :school and w.account_id = :account and w.pupil_id = b.pupil_id)
            """;

    private final JdbcClient jdbc;

    CalendarQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is booked of the viewer's own evening. */
    List<ICalendar.Entry> evening(UUID sitting, Viewer viewer) {
        return read(EVENING_SQL, sitting, viewer)
                .query((row, n) -> entry(row, "Consultation: " + row.getString("initials"), ""))
                .list();
    }

    /** The reader's own booking; empty where it is somebody else's, has ended, or is only offered. */
    List<ICalendar.Entry> booking(UUID booking, Texts texts, Viewer viewer) {
        return read(BOOKING_SQL, booking, viewer)
                .query((row, n) -> entry(
                        row, texts.say("consultations.calendar.summary", viewer.schoolName()), row.getString("place")))
                .list();
    }

    private JdbcClient.StatementSpec read(String sql, UUID id, Viewer viewer) {
        return jdbc.sql(sql)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("id", id);
    }

    private static ICalendar.Entry entry(ResultSet row, String summary, String place) throws SQLException {
        return new ICalendar.Entry(
                row.getObject("id", UUID.class),
                summary,
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getInt("minutes"),
                Stream.of(row.getString("room"), place, row.getString("link"))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
