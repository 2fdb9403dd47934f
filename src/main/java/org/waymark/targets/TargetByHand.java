package org.waymark.targets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;

/** A target that a person set in place of the derived one, in force until ended. */
public record TargetByHand(
        UUID id,
        PupilId pupil,
        SubjectId subject,
        AcademicYear year,
        GoalKind kind,
        String grade,
        String reason,
        String setBy,
        Instant setAt,
        @Nullable Ended ended) {}
