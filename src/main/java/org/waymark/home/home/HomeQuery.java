package org.waymark.home.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;

@Repository
class HomeQuery {
    static final String SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.class_id, coalesce(c.name, 'No class') as class,
                   (select count(*) from attainment.latest_result r
                     where r.school_id = :school and r.pupil_id = p.id and r.start_year = :year and r.sixth = :sixth
                       and r.kind <> 'withdrawn') as entered
              from pupils.pupil p
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where p.school_id = :school and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.year_group, c.name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu", p.given_name
            """;
    /** What waits for the office and how far the round has come, in one: a first page takes few statements. */
    static final String WAITING_SQL = """
            select o.suspended, o.missing, o.staff, o.undelivered, o.told, o.next_id, o.due, o.stuck,
                   n.start_year, n.sixth, n.last_day, n.meetings, n.to_come, n.this_week, n.without_day, n.past,
                   n.not_shared, n.without_mentor
              from (select (select count(*) from pupils.contact
                             where school_id = :school and suspended_at is not null and decided_at is null) as suspended,
                           (select count(*) from pupils.pupil
                             where school_id = :school and missing_since is not null and left_on is null) as missing,
                           (select count(*) from school.staff
                             where school_id = :school and missing_since is not null and kept_by is null
                               and left_on is null) as staff,
                           (select count(distinct address) from mail.message
                             where school_id = :school and state = 'given up') as undelivered,
                           (select count(*) from mentoring.concern c
                             where c.school_id = :school and :safeguards
                               and not exists (select 1 from mentoring.concern_seen s
                                                where s.school_id = :school and s.concern_id = c.id)) as told,
                           (select m.id
                              from mentoring.meeting m
                              join mentoring.round r on r.school_id = :school and r.id = m.round_id and r.closed_at is null
                              join access.person a
                                on a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id
                             where m.school_id = :school and m.state = 'planned' and m.closed_because is null
                             order by m.day nulls last, m.at nulls last, m.id
                             limit 1) as next_id,
                           (select count(*) from mentoring.next_step t
                              join pupils.pupil p on p.school_id = :school and p.id = t.pupil_id and p.left_on is null
                              left join mentoring.child_thinks i on i.school_id = :school and i.step_id = t.id
                             where t.school_id = :school and t.outcome is null
                               and (t.review_on <= :today or i.step_id is not null)
                               and exists (select 1 from access.visible_pupil v
                                            where v.school_id = :school and v.account_id = :account
                                              and v.pupil_id = t.pupil_id)) as due,
                           (select count(*) from mentoring.next_step t
                              join pupils.pupil p on p.school_id = :school and p.id = t.pupil_id and p.left_on is null
                             where :whole and t.school_id = :school and t.outcome is null and t.carries >= 2) as stuck) o
              left join (select r.start_year, r.sixth, r.last_day, count(*) as meetings,
                                count(*) filter (where m.state in ('planned', 'prepared')) as to_come,
                                count(*) filter (where m.state in ('planned', 'prepared') and m.day <= :sunday) as this_week,
                                count(*) filter (where m.state in ('planned', 'prepared') and m.day is null) as without_day,
                                count(*) filter (where m.state in ('planned', 'prepared') and m.day < :today) as past,
                                count(*) filter (where m.state = 'held') as not_shared,
                                count(*) filter (where m.state in ('planned', 'prepared')
                                                   and m.mentor_id is null) as without_mentor
                           from mentoring.round r
                           join mentoring.meeting m
                             on m.school_id = :school and m.round_id = r.id and m.closed_because is null
                          where r.school_id = :school and r.closed_at is null
                            and (:whole or exists (select 1 from access.person a
                                                    where a.school_id = :school and a.account_id = :account
                                                      and a.staff_id = m.mentor_id))
                          group by r.id, r.start_year, r.sixth, r.last_day
                          order by r.start_year desc, r.sixth desc
                          limit 1) n on true
            """;

    private final JdbcClient jdbc;

    HomeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil on roll, and how many results there are at the point. */
    record Pupil(PupilId id, String name, UUID classId, String className, int entered) {}

    /** What waits for the office. */
    record Office(int suspended, int missing, int staff, int undelivered) {}

    List<Pupil> pupils(CollectionPoint point, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .query((row, n) -> new Pupil(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("class_id", UUID.class),
                        row.getString("class"),
                        row.getInt("entered")))
                .list();
    }

    /** How far the newest round has come that is open: the whole school's, or the viewer's own meetings. */
    record RoundNow(
            CollectionPoint point,
            LocalDate lastDay,
            int meetings,
            int toCome,
            int thisWeek,
            int withoutDay,
            int past,
            int notShared,
            int withoutMentor) {}

    /**
     * What waits for somebody.
     *
     * @param told told to the safeguarding lead, and nobody opened it
     * @param next the meeting to prepare next
     * @param due next steps whose day has come
     * @param stuck next steps that were carried on twice, counted for whoever leads
     * @param round null where none is open in which they have a part
     */
    record Waiting(
            Office office,
            int told,
            @Nullable UUID next,
            int due,
            int stuck,
            @Nullable RoundNow round) {}

    Waiting waiting(LocalDate today, LocalDate sunday, boolean whole, Viewer viewer) {
        return jdbc.sql(WAITING_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("whole", whole)
                .param("safeguards", viewer.is(Role.SAFEGUARDING_LEAD))
                .param("today", today)
                .param("sunday", sunday)
                .query((row, n) -> new Waiting(
                        new Office(
                                row.getInt("suspended"),
                                row.getInt("missing"),
                                row.getInt("staff"),
                                row.getInt("undelivered")),
                        row.getInt("told"),
                        row.getObject("next_id", UUID.class),
                        row.getInt("due"),
                        row.getInt("stuck"),
                        round(row)))
                .single();
    }

    private static @Nullable RoundNow round(ResultSet row) throws SQLException {
        int year = row.getInt("start_year");
        return row.wasNull()
                ? null
                : new RoundNow(
                        new CollectionPoint(new AcademicYear(year), row.getInt("sixth")),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("meetings"),
                        row.getInt("to_come"),
                        row.getInt("this_week"),
                        row.getInt("without_day"),
                        row.getInt("past"),
                        row.getInt("not_shared"),
                        row.getInt("without_mentor"));
    }
}
