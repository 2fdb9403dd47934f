package org.waymark.school;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The door to registration classes. */
@Repository
public class Classes {
    static final String OF_YEAR_SQL = """
            select id, start_year, name from school.class
             where school_id = :school and start_year = :year
             order by name collate "en-GB-x-icu"
            """;
    static final String ADD_SQL = """
            insert into school.class (school_id, id, start_year, name) values (:school, :id, :year, :name)
            """;

    private final JdbcClient jdbc;

    Classes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SchoolClass> of(AcademicYear year, Viewer viewer) {
        return jdbc.sql(OF_YEAR_SQL)
                .param("school", viewer.schoolKey())
                .param("year", year.startYear())
                .query((row, n) -> new SchoolClass(
                        new ClassId(row.getObject("id", UUID.class)),
                        new AcademicYear(row.getInt("start_year")),
                        row.getString("name")))
                .list();
    }

    public SchoolClass add(AcademicYear year, String name, Viewer by) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("year", year.startYear())
                .param("name", name)
                .update();
        return new SchoolClass(new ClassId(id), year, name);
    }
}
