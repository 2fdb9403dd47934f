package org.waymark.record.classes;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;

@Repository
class ClassesQuery {
    static final String SQL = """
            select c.id, c.name, count(distinct p.id) as pupils,
                   coalesce((select string_agg(s.given_name || ' ' || s.family_name, ', ' order by s.family_name)
                               from access.class_teacher t
                               join school.staff s on (s.school_id, s.id) = (t.school_id, t.staff_id)
                              where t.school_id = :school and t.class_id = c.id), '') as teachers
              from school.class c
              join pupils.pupil p on (p.school_id, p.class_id) = (c.school_id, c.id) and p.left_on is null
              join access.visible_pupil v on (v.school_id, v.pupil_id) = (p.school_id, p.id) and v.account_id = :account
             where c.school_id = :school and c.start_year = :year
             group by c.id, c.name
             order by min(p.year_group), c.name collate "en-GB-x-icu"
            """;

    private final JdbcClient jdbc;
    private final SchoolYears years;

    ClassesQuery(JdbcClient jdbc, SchoolYears years) {
        this.jdbc = jdbc;
        this.years = years;
    }

    ClassesPage page(Viewer viewer) {
        AcademicYear year = years.settings(viewer).currentYear();
        var rows = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("year", year.startYear())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ClassesPage.Row(
                            row.getString("name"),
                            row.getString("teachers"),
                            row.getInt("pupils"),
                            viewer.path() + "/record/classes/" + id + "/grid",
                            viewer.path() + "/sheets/classes/" + id);
                })
                .list();
        return new ClassesPage(year.label(), viewer.may(Audience.MARKING), rows, viewer.path() + "/attendance/classes");
    }
}
