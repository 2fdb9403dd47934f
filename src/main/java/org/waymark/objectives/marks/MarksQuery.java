package org.waymark.objectives.marks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** The register of a class, and the marks that stand for it. */
@Repository
class MarksQuery {
    static final String REGISTER_SQL = """
            select c.name as class, p.id, p.given_name || ' ' || p.family_name as name, p.year_group
              from school.class c
              join pupils.pupil p on (p.school_id, p.class_id) = (c.school_id, c.id) and p.left_on is null
             where c.school_id = :school and c.id = :class
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;
    static final String MARKS_SQL = """
            select m.pupil_id, m.objective_id, m.version, m.mark
              from objectives.objective o
              join objectives.latest_mark m
                on m.school_id = :school and m.pupil_id = any (:pupils::uuid[]) and m.objective_id = o.id
             where o.school_id = :school and o.subject_id = :subject and o.year_group = :year and o.retired_at is null
            """;

    private final JdbcClient jdbc;

    MarksQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the register. */
    record Line(String className, UUID pupil, String name, YearGroup year) {}

    record Place(UUID pupil, UUID objective) {}

    record Standing(int version, String mark) {
        static final Standing NONE = new Standing(0, "");
    }

    List<Line> register(UUID schoolClass, Viewer viewer) {
        return jdbc.sql(REGISTER_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass)
                .query((row, n) -> new Line(
                        row.getString("class"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new YearGroup(row.getInt("year_group"))))
                .list();
    }

    /** Of pupils whom the register has shown to the viewer. */
    Map<Place, Standing> marks(Collection<UUID> pupils, SubjectId subject, YearGroup year, Viewer viewer) {
        Map<Place, Standing> marks = new HashMap<>();
        jdbc.sql(MARKS_SQL)
                .param("school", viewer.schoolKey())
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("subject", subject.value())
                .param("year", year.number())
                .query(row -> {
                    marks.put(
                            new Place(row.getObject("pupil_id", UUID.class), row.getObject("objective_id", UUID.class)),
                            new Standing(row.getInt("version"), row.getString("mark")));
                });
        return marks;
    }
}
