package org.waymark.objectives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** What a school's bank holds, subject by subject, in one statement. */
@Repository
public class Shelves {
    static final String SQL = """
            select s.id, s.name, s.position, o.year_group, count(o.id) as objectives, count(o.code) as starter
              from school.subject s
              left join objectives.objective o
                on o.school_id = :school and o.subject_id = s.id and o.retired_at is null
             where s.school_id = :school
             group by s.id, s.name, s.position, o.year_group
             order by s.position, s.name, o.year_group
            """;

    private final JdbcClient jdbc;

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every subject of the school, those without objectives too. */
    public List<Shelf> all(Viewer viewer) {
        Map<Subject, Shelf> shelves = new LinkedHashMap<>();
        jdbc.sql(SQL).param("school", viewer.schoolKey()).query(row -> {
            Subject subject = new Subject(
                    new SubjectId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("position"));
            Shelf before = shelves.getOrDefault(subject, new Shelf(subject, new TreeMap<>(), false));
            if (row.getInt("objectives") > 0) {
                before.objectives().put(new YearGroup(row.getInt("year_group")), row.getInt("objectives"));
            }
            shelves.put(
                    subject, new Shelf(subject, before.objectives(), before.starter() || row.getInt("starter") > 0));
        });
        return List.copyOf(shelves.values());
    }
}
