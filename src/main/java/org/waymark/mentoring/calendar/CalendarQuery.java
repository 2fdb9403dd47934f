package org.waymark.mentoring.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.ICalendar;

@Repository
class CalendarQuery {
    static final String SQL = """
            select m.id, m.day, m.at, m.minutes, left(p.given_name, 1) || left(p.family_name, 1) as initials
              from mentoring.meeting m
              join access.person a on a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id
              join mentoring.round r on r.school_id = :school and r.id = m.round_id and r.closed_at is null
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
             where m.school_id = :school and m.day is not null and m.closed_because is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by m.day, m.at nulls last, m.id
            """;

    private final JdbcClient jdbc;

    CalendarQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Initials only: a calendar lies open on a phone, and an address may be passed on. */
    List<ICalendar.Entry> entries(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new ICalendar.Entry(
                        row.getObject("id", UUID.class),
                        "Mentoring: " + row.getString("initials"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", LocalTime.class),
                        row.getInt("minutes"),
                        ""))
                .list();
    }
}
