package org.waymark.sheets.runs;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

/** This year's classes in which the viewer sees somebody. */
@Repository
class RunsQuery {
    static final String SQL = """
            select c.id, c.name
              from school.class c
              join school.settings s on s.school_id = :school and s.current_year = c.start_year
             where c.school_id = :school
               and exists (select 1 from pupils.pupil p
                             join access.visible_pupil v on v.school_id = :school and v.account_id = :account
                                                        and v.pupil_id = p.id
                            where p.school_id = :school and p.class_id = c.id and p.left_on is null)
             order by c.name collate "en-GB-x-icu"
            """;

    private final JdbcClient jdbc;

    RunsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OneClass(UUID id, String name) {}

    List<OneClass> classes(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new OneClass(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
