package org.waymark.mentoring.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.mentoring.MeetingState;
import org.waymark.tenancy.Viewer;

@Repository
class MeetingsQuery {
    static final String SQL = """
            select m.id, m.pupil_id, m.state, m.day, m.at, m.day_note, p.given_name || ' ' || p.family_name as pupil,
                   coalesce(c.name, 'No class') as class, r.start_year, r.sixth, r.first_day, r.last_day,
                   (select count(*) from mentoring.missed x
                     where x.school_id = :school and x.meeting_id = m.id) as missed
              from mentoring.meeting m
              join access.person a on a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id
              join mentoring.round r on r.school_id = :school and r.id = m.round_id and r.closed_at is null
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              left join school.class c on c.school_id = :school and c.id = m.class_id
             where m.school_id = :school and m.closed_because is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by m.day nulls last, m.at nulls last, c.name collate "en-GB-x-icu",
                      p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", m.id
            """;

    private final JdbcClient jdbc;

    MeetingsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            UUID pupilId,
            String pupil,
            String className,
            CollectionPoint point,
            LocalDate first,
            LocalDate last,
            MeetingState state,
            @Nullable LocalDate day,
            @Nullable LocalTime at,
            String note,
            int missed) {}

    List<Row> mine(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("pupil_id", UUID.class),
                        row.getString("pupil"),
                        row.getString("class"),
                        new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        MeetingState.of(row.getString("state")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", LocalTime.class),
                        row.getString("day_note"),
                        row.getInt("missed")))
                .list();
    }
}
