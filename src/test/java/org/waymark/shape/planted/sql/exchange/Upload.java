package org.waymark.shape.planted.sql.exchange;

/** Planted: a temporary table, a COPY into it that names a wrong column, and one statement from it that is right. */
public class Upload {
    static final String SQL = "create temporary table upload (mis_id text, family_name text) on commit drop";
    static final String COPY_SQL = "copy upload (mis_id, no_such_column) from stdin";
    static final String RIGHT_COPY_SQL = "copy upload (mis_id, family_name) from stdin";
    static final String FILL_SQL = """
            update pupils.pupil p set family_name = u.family_name
              from upload u
             where p.school_id = :school and p.mis_id = u.mis_id
            """;
}
