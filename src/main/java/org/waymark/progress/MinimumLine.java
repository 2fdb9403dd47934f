package org.waymark.progress;

import java.util.Optional;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;

/**
 * The least progress expected of one pupil: the base plus the scale's gain for the time gone, rounded down to a grade. Time is
 * counted in collection points, so that a long summer holiday is no delay. Progress is judged against it, and the Target is this
 * line at the year's end, which is why a child who meets the Target is always green for progress.
 */
public record MinimumLine(Base base, KeyStage keyStage) {

    private static final int A_YEAR = CollectionPoint.SIXTHS_IN_A_YEAR;

    /** Empty before the base, and where the scale has no rate for the key stage. */
    public Optional<Grade> at(CollectionPoint point) {
        int elapsed = point.sixthsSince(base.point());
        var scale = base.scale();
        if (elapsed < 0) {
            return Optional.empty();
        }
        if (!scale.kind().climbs()) {
            return Optional.of(base.grade());
        }
        var rate = scale.rates().get(keyStage);
        if (rate == null) {
            return Optional.empty();
        }
        return Optional.of(elapsed < A_YEAR ? climbed(rate, elapsed) : higher(climbed(rate, elapsed), aStepUp()));
    }

    private Grade climbed(int rate, int elapsed) {
        var points = base.grade().points();
        if (points == null) {
            // The P scales have an order and no agreed points: a grade a year is the least that can be asked without
            // inventing any.
            return base.scale().stepsAbove(base.grade(), elapsed / A_YEAR);
        }
        return base.scale().reached(points * A_YEAR + rate * elapsed, A_YEAR).orElse(base.grade());
    }

    /** W to 1c is wider than a year's points, and standing still for a year is not progress. */
    private Grade aStepUp() {
        return base.scale().nextPosition(base.grade()).orElse(base.grade());
    }

    private static Grade higher(Grade one, Grade other) {
        return one.isBelow(other) ? other : one;
    }
}
