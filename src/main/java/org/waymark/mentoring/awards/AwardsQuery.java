package org.waymark.mentoring.awards;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

@Repository
class AwardsQuery {
    static final String SQL = """
            select p.id, p.given_name || ' ' || p.family_name as pupil, c.id as class_id, c.name,
                   coalesce((select sum(a.count) from mentoring.award a
                              where a.school_id = :school and a.pupil_id = p.id), 0) as awards
              from pupils.pupil p
              join school.class c on c.school_id = :school and c.id = p.class_id
             where p.school_id = :school and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by min(p.year_group) over (partition by c.id), c.name collate "en-GB-x-icu",
                      p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;

    AwardsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID pupil, String name, UUID schoolClass, String className, int awards) {}

    /** Everybody whom the viewer sees, class by class in register order. */
    List<Row> all(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("pupil"),
                        row.getObject("class_id", UUID.class),
                        row.getString("name"),
                        row.getInt("awards")))
                .list();
    }
}
