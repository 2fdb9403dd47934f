package org.waymark.shape.planted.sql.pupils;

/** Planted: a statement in the middle of the code, where no test would read it. */
public class Hidden {
    String named(String column) {
        return "select " + column + " from pupils.pupil where school_id = :school";
    }
}
