package org.waymark.exchange.reading;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

/** Whether a result can be from a collection point, as seen from today. */
final class Points {
    /** From Nursery to Year 13, with a year to spare. */
    private static final int YEARS_AT_SCHOOL = 16;

    private Points() {}

    /** Why there can be no result from the point; empty where there can. */
    static Optional<String> fault(CollectionPoint point, LocalDate today) {
        if (begins(point).isAfter(today)) {
            return Optional.of("in the future: that term has not begun");
        }
        if (point.year().plus(YEARS_AT_SCHOOL).compareTo(AcademicYear.of(today)) < 0) {
            return Optional.of("too long ago for a pupil who is here now");
        }
        return Optional.empty();
    }

    /** Term dates are the school's; these are the earliest that a term begins anywhere. */
    private static LocalDate begins(CollectionPoint point) {
        int startYear = point.year().startYear();
        return switch (point.term()) {
            case AUTUMN -> point.year().firstDay();
            case SPRING -> LocalDate.of(startYear + 1, Month.JANUARY, 1);
            case SUMMER -> LocalDate.of(startYear + 1, Month.APRIL, 1);
        };
    }
}
