package org.waymark.mentoring.selfreviews;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.mentoring.RoundId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;

@Repository
class SelfReviewsQuery {
    /** The classes that somebody teaches, or all for whoever leads, in the round that is running, or the next. */
    static final String SQL = """
            select c.id, c.name, r.id as round_id, r.start_year, r.sixth, count(*) as children, count(v.sent_at) as sent,
                   coalesce((select k.until > :now from mentoring.class_code k
                              where k.school_id = :school and k.class_id = c.id), false) as open
              from (select id, start_year, sixth from mentoring.round
                     where school_id = :school and closed_at is null and last_day >= :today
                     order by last_day, start_year, sixth
                     limit 1) r
              join mentoring.meeting m
                on m.school_id = :school and m.round_id = r.id and m.closed_because is null
               and m.state in ('planned', 'prepared')
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id and p.left_on is null
              join school.class c on c.school_id = :school and c.id = p.class_id
              left join mentoring.self_review v on v.school_id = :school and v.meeting_id = m.id
             where :leads
                or exists (select 1
                             from access.class_teacher t
                             join access.person a on a.school_id = :school and a.staff_id = t.staff_id
                            where t.school_id = :school and t.class_id = c.id and a.account_id = :account)
             group by c.id, c.name, r.id, r.start_year, r.sixth
             order by min(p.year_group), c.name collate "en-GB-x-icu"
            """;

    private final JdbcClient jdbc;

    SelfReviewsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class whose children still have a meeting to come, and how many of them have sent a self-review. */
    record Row(ClassId id, String name, RoundId round, CollectionPoint point, int children, int sent, boolean open) {}

    List<Row> classes(LocalDate today, OffsetDateTime now, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("leads", viewer.may(Audience.LEADING))
                .param("today", today)
                .param("now", now)
                .query((row, n) -> new Row(
                        new ClassId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new RoundId(row.getObject("round_id", UUID.class)),
                        new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                        row.getInt("children"),
                        row.getInt("sent"),
                        row.getBoolean("open")))
                .list();
    }
}
