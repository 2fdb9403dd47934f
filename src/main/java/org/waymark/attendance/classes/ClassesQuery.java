package org.waymark.attendance.classes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.CollectionPoint;
import org.waymark.tenancy.Viewer;

@Repository("attendanceClassesQuery")
class ClassesQuery {
    static final String SQL = """
            select c.id, c.name, count(p.id) as pupils, count(f.pupil_id) as entered, min(p.year_group) as year_group
              from school.class c
              join pupils.pupil p on p.school_id = :school and p.class_id = c.id and p.left_on is null
              left join attendance.figures f
                on f.school_id = :school and f.pupil_id = p.id and f.start_year = :year and f.sixth = :sixth
             where c.school_id = :school and c.start_year = :year
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             group by c.id, c.name
             order by min(p.year_group), c.name collate "en-GB-x-icu"
            """;

    private final JdbcClient jdbc;

    ClassesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassesPage.Row> rows(CollectionPoint point, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .query((row, n) -> new ClassesPage.Row(
                        viewer.path() + "/attendance/classes/" + row.getString("id") + "/figures",
                        row.getString("name"),
                        row.getInt("pupils"),
                        row.getInt("entered")))
                .list();
    }
}
