package org.waymark.shape.planted.sql.pupils;

/** Planted: statements that PostgreSQL refuses, and one that it understands. */
public class Wrong {
    static final String COLUMN_SQL = "select shoe_size from pupils.pupil where school_id = :school";
    static final String TABLE_SQL = "select id from pupils.child where school_id = :school";
    static final String TYPE_SQL = "select id from pupils.pupil where school_id = :school and born_on = :sen::boolean";
    static final String RIGHT_SQL = "delete from pupils.pupil where school_id = :school and id = :pupil";
    static final String RIGHT_AFTER_ALL_SQL = """
            update pupils.pupil set eal = :eal, given_name = ':' || :given
             where school_id = :school and id = :pupil and (:since is null or born_on > :since::date)
            """;
}
