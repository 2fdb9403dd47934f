package org.waymark.objectives.pupil;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

/** Who a pupil is. */
@Repository("objectivesPupilQuery")
class PupilQuery {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as name, c.id as class_id, coalesce(c.name, '') as class
              from pupils.pupil p
              left join school.class c on c.school_id = :school and c.id = p.class_id
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;

    PupilQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Who(String name, @Nullable UUID classId, String className) {}

    Optional<Who> who(UUID pupil, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .query((row, n) ->
                        new Who(row.getString("name"), row.getObject("class_id", UUID.class), row.getString("class")))
                .optional();
    }
}
