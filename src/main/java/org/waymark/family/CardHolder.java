package org.waymark.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.YearGroup;
import org.waymark.pupils.PupilId;
import org.waymark.ui.Dates;

/**
 * A child of a class, and how the card is.
 *
 * @param since when it was made; null where there is none
 * @param waits until when nobody can sign in with it, after wrong tries
 */
public record CardHolder(
        PupilId pupil,
        String given,
        String family,
        YearGroup year,
        @Nullable LocalDateTime since,
        @Nullable LocalDateTime waits) {

    static @Nullable LocalDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : Dates.here(at.toInstant());
    }
}
