package org.waymark.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleId;
import org.waymark.school.SubjectId;

/**
 * Something settled for one pupil, with its reason and from when to when it holds.
 *
 * @param subject null: in every subject
 * @param scale and
 * @param ordinal the grade expected, of an individual expectation
 * @param grade the code of that grade
 * @param narrative how a pupil on the engagement model is getting on, in words
 * @param endedOn the first day on which it no longer holds, because somebody ended it
 */
public record Arrangement(
        UUID id,
        PupilId pupil,
        ArrangementKind kind,
        @Nullable SubjectId subject,
        @Nullable ScaleId scale,
        @Nullable Integer ordinal,
        @Nullable String grade,
        @Nullable String narrative,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        String setBy,
        Instant setAt,
        @Nullable LocalDate endedOn,
        @Nullable Ended ended) {

    public boolean holdsOn(LocalDate day) {
        var last = lastDay();
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    public boolean isAbout(SubjectId other) {
        return subject == null || subject.equals(other);
    }

    /** Null: until further notice. */
    @Nullable
    LocalDate lastDay() {
        var dayBefore = endedOn == null ? null : endedOn.minusDays(1);
        if (dayBefore == null) {
            return until;
        }
        return until == null || dayBefore.isBefore(until) ? dayBefore : until;
    }
}
