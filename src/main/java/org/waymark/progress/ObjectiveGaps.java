package org.waymark.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.calendar.YearGroup;

/**
 * One pupil's marks in one subject, and what follows from them. See docs/rules/objectives.md.
 *
 * @param year the year group that the pupil is in
 * @param sequence every objective in the order it is taught within its year: strand by strand
 */
public record ObjectiveGaps<T>(YearGroup year, List<MarkedObjective<T>> sequence) {
    /** So many next steps are suggested in a subject. */
    public static final int SUGGESTED = 3;

    public ObjectiveGaps {
        sequence = sequence.stream()
                .sorted(Comparator.comparing(MarkedObjective::year))
                .toList();
    }

    /** What was taught before this year and is not there yet: it comes first, the earliest year first. */
    public List<MarkedObjective<T>> foundations() {
        return gaps(each -> each.year().compareTo(year) < 0);
    }

    /** In order: what is missing from earlier years, then this year's. What was not taught holds nobody back. */
    public List<MarkedObjective<T>> holdingBack() {
        return gaps(each -> each.year().compareTo(year) <= 0);
    }

    /** What is nearly there first, in sequence; then the first that is not there yet. */
    public List<MarkedObjective<T>> nextSteps() {
        return nextSteps(SUGGESTED);
    }

    public List<MarkedObjective<T>> nextSteps(int most) {
        return Stream.concat(
                        sequence.stream().filter(each -> each.mark() == ObjectiveMark.PARTLY),
                        sequence.stream().filter(each -> each.mark() == ObjectiveMark.NOT_YET))
                .limit(most)
                .toList();
    }

    /** This year's strands, in the order they are taught. */
    public Map<String, Coverage> strands() {
        Map<String, List<ObjectiveMark>> marks = new LinkedHashMap<>();
        sequence.stream()
                .filter(each -> each.year().equals(year))
                .forEach(each -> marks.computeIfAbsent(each.strand(), strand -> new ArrayList<>())
                        .add(each.mark()));
        Map<String, Coverage> strands = new LinkedHashMap<>();
        marks.forEach((strand, all) -> strands.put(strand, Coverage.of(all)));
        return strands;
    }

    /** This year's, all strands together. */
    public Coverage coverage() {
        return Coverage.of(sequence.stream()
                .filter(each -> each.year().equals(year))
                .map(MarkedObjective::mark)
                .toList());
    }

    private List<MarkedObjective<T>> gaps(Predicate<MarkedObjective<T>> among) {
        return sequence.stream()
                .filter(each -> each.mark().isGap())
                .filter(among)
                .toList();
    }
}
