package org.waymark.school;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The door to a school's subjects. */
@Repository
public class Subjects {
    static final String ALL_SQL = """
            select id, name, position from school.subject where school_id = :school order by position, name
            """;
    static final String ADD_SQL = """
            insert into school.subject (school_id, id, name, position)
            select :school, :id, :name, coalesce(max(position), 0) + 1 from school.subject where school_id = :school
            """;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Subject> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new Subject(
                        new SubjectId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("position")))
                .list();
    }

    /** Adds a subject after the others. */
    public Subject add(String name, Viewer by) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("name", name)
                .update();
        return all(by).stream()
                .filter(subject -> subject.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
