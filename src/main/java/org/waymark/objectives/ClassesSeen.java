package org.waymark.objectives;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.tenancy.Viewer;

/** The classes of the school's year in which somebody sees at least one pupil. */
@Repository
public class ClassesSeen {
    static final String SQL = """
            select c.id, c.name, mode() within group (order by p.year_group) as year_group
              from school.class c
              join pupils.pupil p on (p.school_id, p.class_id) = (c.school_id, c.id) and p.left_on is null
             where c.school_id = :school
               and c.start_year = (select s.current_year from school.settings s where s.school_id = :school)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             group by c.id, c.name
             order by 3, c.name collate "en-GB-x-icu"
            """;

    /** A class, and the year group that most of it is in. */
    public record Seen(UUID id, String name, YearGroup year) {}

    private final JdbcClient jdbc;

    ClassesSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Seen> by(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new Seen(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new YearGroup(row.getInt("year_group"))))
                .list();
    }
}
