package org.waymark.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleId;
import org.waymark.school.SubjectId;

/** Arrangements from rows. */
final class ArrangementRows {

    private ArrangementRows() {}

    static Arrangement read(ResultSet row) throws SQLException {
        var subject = key(row, "subject_id");
        var scale = key(row, "scale_id");
        var kind = row.getString("kind");
        return new Arrangement(
                row.getObject("id", UUID.class),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                ArrangementKind.of(kind).orElseThrow(() -> new IllegalStateException("There is no kind " + kind + ".")),
                subject == null ? null : new SubjectId(subject),
                scale == null ? null : new ScaleId(scale),
                scale == null ? null : row.getInt("ordinal"),
                row.getString("code"),
                row.getString("narrative"),
                row.getString("reason"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_on", LocalDate.class),
                Overrides.ended(row));
    }

    private static @Nullable UUID key(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
