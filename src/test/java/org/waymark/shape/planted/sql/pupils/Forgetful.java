package org.waymark.shape.planted.sql.pupils;

/** Planted: a statement on a school's table that forgets the school, and one that forgets it in a join. */
public class Forgetful {
    static final String SQL = "select id, school_id from pupils.pupil where id = :pupil";
    static final String JOIN_SQL = """
            select p.given_name, c.name
              from pupils.pupil p
              join school.class c on c.id = p.class_id
             where p.school_id = :school
            """;
}
