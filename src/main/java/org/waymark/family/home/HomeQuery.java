package org.waymark.family.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mentoring.FamilyWords;
import org.waymark.tenancy.Viewer;

/** Reads which children an adult has here, and what is new about each to this adult. */
@Repository("familyHomeQuery")
class HomeQuery {
    static final String SQL = """
            select p.id, p.given_name, coalesce(c.name, '') as class,
                   (select count(*) from sheets.released_version v
                     where v.school_id = :school and v.pupil_id = p.id and v.released_on <= :today
                       and v.number = (select max(w.number) from sheets.version w
                                        where w.school_id = :school and w.meeting_id = v.meeting_id)
                       and not exists (select 1 from mentoring.family_read r
                                        where r.school_id = :school and r.version_id = v.id
                                          and r.account_id = :account)) as sheets,
                   (select count(*) from mentoring.family_comment f
                      join mentoring.meeting m on m.school_id = :school and m.id = f.meeting_id and m.pupil_id = p.id
                     where f.school_id = :school and f.account_id = :account and f.answered_at is not null
                       and f.seen_at is null)
                   + (select count(*) from mentoring.family_word f
                        join mentoring.meeting m on m.school_id = :school and m.id = f.meeting_id and m.pupil_id = p.id
                                                and m.state in ('planned', 'prepared')
                       where f.school_id = :school and f.account_id = :account and f.answered_at is not null
                         and f.seen_at is null) as answers,
                   exists (select 1 from mentoring.meeting m
                             join mentoring.round r on r.school_id = :school and r.id = m.round_id
                            where m.school_id = :school and m.pupil_id = p.id and m.state in ('planned', 'prepared')
                              and m.closed_because is null and r.closed_at is null and r.first_day <= :latest
                              and not exists (select 1 from mentoring.family_word f
                                               where f.school_id = :school and f.meeting_id = m.id
                                                 and f.account_id = :account)) as may_write
              from pupils.pupil p
              left join school.class c on c.school_id = :school and c.id = p.class_id
             where p.school_id = :school and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.born_on, p.given_name, p.id
            """;

    private final JdbcClient jdbc;

    HomeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A child, and what is new about them.
     *
     * @param sheets how many the adult has not opened
     * @param answers how many of the mentor's they have not seen
     * @param mayWrite whether they may write before a meeting and have not
     */
    record Child(UUID id, String given, String className, int sheets, int answers, boolean mayWrite) {}

    /** The eldest first. */
    List<Child> children(LocalDate today, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("today", today)
                .param("latest", today.plusDays(FamilyWords.DAYS_BEFORE))
                .query((row, n) -> new Child(
                        row.getObject("id", UUID.class),
                        row.getString("given_name"),
                        row.getString("class"),
                        row.getInt("sheets"),
                        row.getInt("answers"),
                        row.getBoolean("may_write")))
                .list();
    }
}
