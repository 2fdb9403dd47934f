package org.waymark.record.grid;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

/** The register of a class: whoever of it the viewer sees, in register order. */
@Repository
class GridQuery {
    static final String SQL = """
            select c.name as class, p.id, p.given_name || ' ' || p.family_name as name
              from school.class c
              join pupils.pupil p on (p.school_id, p.class_id) = (c.school_id, c.id) and p.left_on is null
             where c.school_id = :school and c.id = :class
               and (:pupil::uuid is null or p.id = :pupil::uuid)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;

    GridQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the register. */
    record Line(String className, PupilId pupil, String name) {}

    /** A class, or one pupil in it. */
    List<Line> register(UUID schoolClass, @Nullable UUID pupil, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass)
                .param("pupil", pupil, Types.OTHER)
                .query((row, n) -> new Line(
                        row.getString("class"), new PupilId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
