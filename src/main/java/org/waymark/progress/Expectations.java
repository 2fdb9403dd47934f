package org.waymark.progress;

import java.util.Optional;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/** Looks an expectation up by the year group a pupil is taught in and the point; empty where none is set. */
@FunctionalInterface
public interface Expectations {

    Optional<Expectation> at(YearGroup taught, CollectionPoint point);

    static Expectations none() {
        return (taught, point) -> Optional.empty();
    }

    /** One pupil's own expectation: the same grade at every point from the first to the last. */
    static Expectations individual(Scale scale, Grade grade, CollectionPoint first, CollectionPoint last) {
        return (taught, point) -> point.isBefore(first) || point.isAfter(last)
                ? Optional.empty()
                : Optional.of(new Expectation(scale, grade, taught, point, Expectation.Whose.INDIVIDUAL, false));
    }
}
