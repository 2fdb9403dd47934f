package org.waymark.attendance.figures;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

@Repository
class FiguresQuery {
    static final String SQL = """
            select p.id, p.given_name || ' ' || p.family_name as pupil, c.name
              from pupils.pupil p
              join school.class c on c.school_id = :school and c.id = p.class_id
             where p.school_id = :school and p.class_id = :class and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;

    FiguresQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of the class, in register order. */
    record InClass(PupilId id, String name, String className) {}

    List<InClass> pupils(UUID schoolClass, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass)
                .query((row, n) -> new InClass(
                        new PupilId(row.getObject("id", UUID.class)), row.getString("pupil"), row.getString("name")))
                .list();
    }
}
