package org.waymark.progress;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;
import org.waymark.calendar.YearGroup;

/**
 * The year group a pupil was taught in, year by year, and the first point at which they were here (null: always). A year that
 * nobody recorded is counted from the nearest recorded one; a repeated year stays repeated.
 */
public record Schooling(
        NavigableMap<AcademicYear, YearGroup> taught,
        @Nullable CollectionPoint firstHere) {

    public Schooling {
        if (taught.isEmpty()) {
            throw new IllegalArgumentException("At least one year of schooling must be known.");
        }
        taught = Collections.unmodifiableNavigableMap(new TreeMap<>(taught));
    }

    public static Schooling of(Map<AcademicYear, YearGroup> taught) {
        return new Schooling(new TreeMap<>(taught), null);
    }

    public Schooling from(CollectionPoint firstHere) {
        return new Schooling(taught, firstHere);
    }

    public YearGroup yearGroup(AcademicYear year) {
        var later = taught.ceilingEntry(year);
        var nearest = later != null ? later : taught.lastEntry();
        return nearest.getValue().plus(year.startYear() - nearest.getKey().startYear());
    }

    public YearGroup yearGroup(CollectionPoint point) {
        return yearGroup(point.year());
    }

    public KeyStage keyStage(AcademicYear year) {
        return yearGroup(year).keyStage();
    }

    /** The academic years of the key stage that the pupil is in during the given year, those to come included. */
    public List<AcademicYear> keyStageYears(AcademicYear year) {
        var first = year;
        while (stays(first, first.plus(-1))) {
            first = first.plus(-1);
        }
        var last = year;
        while (stays(last, last.plus(1))) {
            last = last.plus(1);
        }
        return Stream.iterate(first, one -> one.plus(1))
                .limit(last.startYear() - first.startYear() + 1L)
                .toList();
    }

    /** Only a recorded year repeats a year group: counting on stops at Nursery and Year 13. */
    private boolean stays(AcademicYear from, AcademicYear to) {
        boolean moves = taught.containsKey(to) || !yearGroup(to).equals(yearGroup(from));
        return moves && keyStage(to) == keyStage(from);
    }
}
