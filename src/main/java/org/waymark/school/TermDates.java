package org.waymark.school;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;

/** From when to when a term lasts in one school. */
public record TermDates(AcademicYear year, Term term, LocalDate startsOn, LocalDate endsOn) {

    /** The dates of an English year, for as long as a school has not said its own. */
    public static TermDates usual(Term term, AcademicYear year) {
        int first = year.startYear();
        return switch (term) {
            case AUTUMN -> new TermDates(year, term, LocalDate.of(first, 9, 1), LocalDate.of(first, 12, 31));
            case SPRING -> new TermDates(year, term, LocalDate.of(first + 1, 1, 1), LocalDate.of(first + 1, 4, 10));
            case SUMMER -> new TermDates(year, term, LocalDate.of(first + 1, 4, 11), LocalDate.of(first + 1, 8, 31));
        };
    }

    /** The usual term that a day lies in. */
    public static TermDates usual(LocalDate day) {
        var year = AcademicYear.of(day);
        var spring = usual(Term.SPRING, year);
        return day.isBefore(spring.startsOn())
                ? usual(Term.AUTUMN, year)
                : day.isAfter(spring.endsOn()) ? usual(Term.SUMMER, year) : spring;
    }

    /** The first moment of the term, whether or not anything is collected there. */
    public CollectionPoint firstPoint() {
        return new CollectionPoint(year, CollectionPoint.endOf(term, year).sixth() - 1);
    }

    /** Where attainment is collected twice a term, the first half ends in the middle. */
    public CollectionPoint point(LocalDate day, boolean halfTermly) {
        var end = CollectionPoint.endOf(term, year);
        var middle = startsOn.plusDays(ChronoUnit.DAYS.between(startsOn, endsOn) / 2);
        return halfTermly && day.isBefore(middle) ? new CollectionPoint(year, end.sixth() - 1) : end;
    }
}
