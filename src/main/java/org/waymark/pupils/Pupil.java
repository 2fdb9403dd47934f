package org.waymark.pupils;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.YearGroup;
import org.waymark.school.ClassId;

/** A pupil as the school's records have them. The preferred name is the one that is shown; null is "not known". */
public record Pupil(
        PupilId id,
        @Nullable String misId,
        @Nullable String upn,
        Name legal,
        Name preferred,
        LocalDate born,
        @Nullable String sex,
        YearGroup yearGroup,
        @Nullable ClassId classId,
        @Nullable LocalDate enrolled,
        @Nullable LocalDate left,
        @Nullable OffsetDateTime missingSince,
        Characteristics about) {

    /** A first and a last name. */
    public record Name(String given, String family) {
        @Override
        public String toString() {
            return given + " " + family;
        }
    }

    /** What comparisons between groups of pupils need. */
    public record Characteristics(
            @Nullable Boolean pupilPremium,
            @Nullable Boolean freeMealsEver6,
            @Nullable String sen,
            @Nullable Boolean eal,
            @Nullable String firstLanguage,
            @Nullable Boolean inCare) {}

    public boolean isOnRoll(LocalDate day) {
        return left == null || !left.isBefore(day);
    }
}
