package org.waymark.exchange.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.YearGroup;
import org.waymark.pupils.SenProvision;
import org.waymark.pupils.Sex;
import org.waymark.pupils.Upn;

/**
 * A pupil as the file tells of them, known by MIS id, UPN or both. Null is "nothing said", which changes nothing we hold;
 * but where the file has a class column, no class is "on roll without one".
 */
public record PupilRow(
        int row,
        @Nullable String misId,
        @Nullable Upn upn,
        PersonName legal,
        PersonName preferred,
        LocalDate born,
        YearGroup yearGroup,
        @Nullable String className,
        @Nullable Sex sex,
        @Nullable LocalDate enrolled,
        @Nullable LocalDate left,
        @Nullable Boolean pupilPremium,
        @Nullable Boolean freeMealsEver6,
        @Nullable SenProvision sen,
        @Nullable Boolean eal,
        @Nullable String firstLanguage,
        @Nullable String ethnicity,
        @Nullable Boolean inCare)
        implements ImportedRow {}
