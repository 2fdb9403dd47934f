package org.waymark.progress;

import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/**
 * Where a pupil stands in a subject at one point: a column of the key stage table, and a place on the chart. The goals are those
 * for this very point; ownAttainment is there only with an individual expectation.
 */
public record Standing(
        CollectionPoint point,
        YearGroup yearGroup,
        @Nullable Result result,
        @Nullable Expectation expectation,
        @Nullable Expectation individual,
        Judgement attainment,
        @Nullable Judgement ownAttainment,
        Judgement progress,
        @Nullable Goals goals) {

    Standing asFamilySees(Arrangements arrangements) {
        return new Standing(
                point,
                yearGroup,
                result,
                arrangements.hideNational() ? null : expectation,
                individual,
                arrangements.nationalAsFamilySees(attainment),
                ownAttainment == null ? null : arrangements.asFamilySees(ownAttainment),
                arrangements.asFamilySees(progress),
                goals);
    }

    /** The attainment that speaks for the pupil where only one can: the individual one where the national is not shown. */
    Judgement leadingAttainment() {
        return attainment.rag() == null && ownAttainment != null ? ownAttainment : attainment;
    }
}
