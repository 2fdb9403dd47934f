package org.waymark.exchange.reading;

import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.Upn;

/** One pupil's sessions and late marks as the file tells them; no point where the file does not say its term. */
public record AttendanceRow(
        int row,
        @Nullable String misId,
        @Nullable Upn upn,
        @Nullable CollectionPoint point,
        int possible,
        int attended,
        int medical,
        int lates)
        implements ImportedRow {
    /** Whether it says the same of the pupil's attendance. */
    public boolean saysTheSameAs(AttendanceRow other) {
        return possible == other.possible
                && attended == other.attended
                && medical == other.medical
                && lates == other.lates;
    }
}
