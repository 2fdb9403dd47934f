package org.waymark.consultations.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Counts families by group. A group smaller than five is not counted; and where it would follow from the others of its kind what
 * was held back, the next smallest is held back too.
 */
record Counted(String group, int invited, int booked, int came, boolean heldBack) {
    static final int SMALLEST = 5;

    /** A child whose family was asked to come. */
    record Family(
            int yearGroup,
            String schoolClass,
            boolean pupilPremium,
            boolean sen,
            boolean eal,
            boolean booked,
            boolean came) {}

    static Counted all(String name, Collection<Family> families) {
        return new Counted(
                name,
                families.size(),
                (int) families.stream().filter(Family::booked).count(),
                (int) families.stream().filter(Family::came).count(),
                families.size() < SMALLEST);
    }

    /** The groups of one kind, in the order of their keys. Together they are everybody. */
    static <K extends Comparable<K>> List<Counted> by(
            List<Family> families, Function<Family, K> key, Function<K, String> name) {
        Map<K, List<Family>> groups = new LinkedHashMap<>();
        families.stream()
                .sorted(Comparator.comparing(key))
                .forEach(each -> groups.computeIfAbsent(key.apply(each), k -> new ArrayList<>())
                        .add(each));
        List<Counted> counted = new ArrayList<>();
        groups.forEach((group, members) -> counted.add(all(name.apply(group), members)));
        return withoutWhatFollows(counted);
    }

    /** What all together leave over is at least five families, of at least two groups. */
    private static List<Counted> withoutWhatFollows(List<Counted> groups) {
        Set<String> held = new HashSet<>();
        groups.stream().filter(Counted::heldBack).forEach(each -> held.add(each.group));
        List<Counted> bySize = groups.stream()
                .filter(each -> !each.heldBack)
                .sorted(Comparator.comparingInt(Counted::invited).thenComparing(Counted::group))
                .toList();
        for (Counted next : bySize) {
            int hidden = groups.stream()
                    .filter(each -> held.contains(each.group))
                    .mapToInt(Counted::invited)
                    .sum();
            if (held.isEmpty() || held.size() > 1 && hidden >= SMALLEST) {
                break;
            }
            held.add(next.group);
        }
        return groups.stream()
                .map(each -> new Counted(each.group, each.invited, each.booked, each.came, held.contains(each.group)))
                .toList();
    }
}
