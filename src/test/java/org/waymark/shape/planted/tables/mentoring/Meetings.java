package org.waymark.shape.planted.tables.mentoring;

/** Planted: writes other modules' tables, and reads one of a module that it does not declare. */
public class Meetings {
    static final String SQL = """
            select g.label
              from pupils.pupil p
              join scales.grade g on g.school_id = p.school_id
             where p.school_id = :school
            """;
    static final String MOVE_SQL = """
            insert into access.mentor (school_id, pupil_id, staff_id) values (:school, :pupil, :staff)
            on conflict do nothing
            """;
    static final String TRIM_SQL = """
            with gone as (delete from pupils.contact where school_id = :school returning id) select id from gone
            """;
}
