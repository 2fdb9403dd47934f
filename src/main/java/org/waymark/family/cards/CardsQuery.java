package org.waymark.family.cards;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;

@Repository
class CardsQuery {
    static final String SQL = """
            select k.id, k.name, count(*) as children, count(c.pupil_id) as cards
              from access.visible_pupil v
              join pupils.pupil p on p.school_id = :school and p.id = v.pupil_id and p.left_on is null
              join school.class k on k.school_id = :school and k.id = p.class_id
              left join family.card c on c.school_id = :school and c.pupil_id = p.id
             where v.school_id = :school and v.account_id = :account and v.why = :why
             group by k.id, k.name
             order by min(p.year_group), k.name collate "en-GB-x-icu"
            """;

    private final JdbcClient jdbc;

    CardsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class, and how many of its children have a card. */
    record Row(ClassId id, String name, int children, int cards) {}

    /** The classes that somebody teaches, or all for whoever sees the whole school. */
    List<Row> classes(Viewer viewer) {
        boolean whole = viewer.roles().stream().anyMatch(Role::seesWholeSchool);
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("why", whole ? "whole school" : "class teacher")
                .query((row, n) -> new Row(
                        new ClassId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("children"),
                        row.getInt("cards")))
                .list();
    }
}
