package org.waymark.calendar;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A moment when attainment is collected, counted in sixths of the school year so that termly and half-termly schools share one
 * line: a termly school collects at 2, 4 and 6, the ends of autumn, spring and summer; a half-termly one at every sixth.
 */
public record CollectionPoint(AcademicYear year, int sixth) implements Comparable<CollectionPoint> {

    public static final int SIXTHS_IN_A_YEAR = 6;

    public CollectionPoint {
        if (sixth < 1 || sixth > SIXTHS_IN_A_YEAR) {
            throw new IllegalArgumentException("A school year has sixths 1 to 6, not " + sixth + ".");
        }
    }

    public static CollectionPoint endOf(Term term, AcademicYear year) {
        return new CollectionPoint(year, 2 * (term.ordinal() + 1));
    }

    public static CollectionPoint endOf(AcademicYear year) {
        return endOf(Term.SUMMER, year);
    }

    /** The year's three points. */
    public static List<CollectionPoint> termly(AcademicYear year) {
        return halfTermly(year).stream().filter(CollectionPoint::endsTerm).toList();
    }

    /** The year's six points. */
    public static List<CollectionPoint> halfTermly(AcademicYear year) {
        return IntStream.rangeClosed(1, SIXTHS_IN_A_YEAR)
                .mapToObj(sixth -> new CollectionPoint(year, sixth))
                .toList();
    }

    public Term term() {
        return Term.values()[(sixth - 1) / 2];
    }

    public boolean endsTerm() {
        return sixth % 2 == 0;
    }

    public boolean endsYear() {
        return sixth == SIXTHS_IN_A_YEAR;
    }

    /** How many sixths of a school year lie between; negative where the other is later. Holidays do not count. */
    public int sixthsSince(CollectionPoint other) {
        return (year.startYear() - other.year.startYear()) * SIXTHS_IN_A_YEAR + sixth - other.sixth;
    }

    public boolean isBefore(CollectionPoint other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(CollectionPoint other) {
        return compareTo(other) > 0;
    }

    /** For addresses and files: autumn, spring, summer; autumn-1 and so on for the first half of a term. */
    public String code() {
        return endsTerm() ? term().code() : term().code() + "-1";
    }

    /** Without the year: "Autumn", "Autumn first half". */
    public String shortLabel() {
        return endsTerm() ? term().label() : term().label() + " first half";
    }

    public String label() {
        return shortLabel() + " " + year.label();
    }

    /** Inside a sentence: "autumn", "the first half of autumn". */
    public String inWords() {
        return endsTerm() ? term().code() : "the first half of " + term().code();
    }

    @Override
    public int compareTo(CollectionPoint other) {
        return sixthsSince(other);
    }

    @Override
    public String toString() {
        return label();
    }
}
