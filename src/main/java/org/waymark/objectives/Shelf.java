package org.waymark.objectives;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.YearGroup;
import org.waymark.school.Subject;

/**
 * What the bank holds of one subject.
 *
 * @param objectives how many are taught in each year group that has any
 * @param starter whether any came with the starter bank
 */
public record Shelf(Subject subject, SortedMap<YearGroup, Integer> objectives, boolean starter) {
    private static final int PRIMARY = 6;

    public boolean isEmpty() {
        return objectives.isEmpty();
    }

    /** Years 1 to 6, and whatever other years the bank holds. */
    public SortedSet<YearGroup> years() {
        SortedSet<YearGroup> years = new TreeSet<>(objectives.keySet());
        IntStream.rangeClosed(1, PRIMARY).mapToObj(YearGroup::new).forEach(years::add);
        return years;
    }

    /** The subject that an address names, or the first with objectives. Empty where the school has no subject, or not this one. */
    public static Optional<Shelf> choose(List<Shelf> shelves, @Nullable UUID named) {
        return named == null
                ? shelves.stream()
                        .filter(shelf -> !shelf.isEmpty())
                        .findFirst()
                        .or(() -> shelves.stream().findFirst())
                : shelves.stream()
                        .filter(shelf -> shelf.subject().id().value().equals(named))
                        .findFirst();
    }
}
