package org.waymark.objectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.waymark.calendar.YearGroup;
import org.waymark.school.SubjectId;

/** An objective from a row with the columns of its table, its key as objective_id. */
final class ObjectiveRows {
    private ObjectiveRows() {}

    static Objective read(ResultSet row) throws SQLException {
        return new Objective(
                new ObjectiveId(row.getObject("objective_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                new YearGroup(row.getInt("year_group")),
                row.getString("strand"),
                row.getString("teacher"),
                row.getString("child"),
                row.getString("code") != null,
                row.getBoolean("split"),
                row.getObject("retired_at") != null);
    }
}
