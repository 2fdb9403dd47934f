package org.waymark.mentoring.due;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class DueQuery {
    static final String SQL = """
            select n.pupil_id, p.given_name || ' ' || p.family_name as pupil, coalesce(c.name, 'No class') as class,
                   coalesce(s.name, 'Personal') as subject, n.wording, n.review_on,
                   t.step_id is not null as thinks
              from mentoring.next_step n
              join pupils.pupil p on p.school_id = :school and p.id = n.pupil_id and p.left_on is null
              left join school.class c on c.school_id = :school and c.id = p.class_id
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
              left join mentoring.child_thinks t on t.school_id = :school and t.step_id = n.id
             where n.school_id = :school and n.outcome is null and (n.review_on <= :today or t.step_id is not null)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
             order by n.review_on, p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", n.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DuePage.Row> due(Viewer viewer) {
        String pupils = viewer.path() + "/mentoring/pupils/";
        String back = "?back=" + viewer.path() + "/mentoring/due";
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new DuePage.Row(
                        row.getString("pupil"),
                        pupils + row.getString("pupil_id") + back,
                        row.getString("class"),
                        row.getString("subject"),
                        row.getString("wording"),
                        Dates.written(row.getObject("review_on", LocalDate.class)),
                        row.getBoolean("thinks")))
                .list();
    }
}
