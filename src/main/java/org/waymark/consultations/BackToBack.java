package org.waymark.consultations;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which free times lie right after or right before what a family has booked for a brother or sister. */
public final class BackToBack {
    /** Beyond this nobody would call it back to back. */
    private static final long MOST_WAITING = 30;

    private BackToBack() {}

    /** A time with somebody. */
    public record Time(UUID slot, UUID staff, LocalDateTime starts, LocalDateTime ends) {}

    /**
     * At most one before and one after each talk about a sibling: the nearest that leaves the way from room to room.
     *
     * @param walking minutes to another teacher's room; none to the same teacher's
     */
    public static Set<UUID> of(Collection<Time> free, List<Time> siblings, int walking) {
        return siblings.stream()
                .flatMap(sibling ->
                        Stream.of(nearest(free, sibling, walking, true), nearest(free, sibling, walking, false)))
                .flatMap(Collection::stream)
                .map(Time::slot)
                .collect(Collectors.toSet());
    }

    private static List<Time> nearest(Collection<Time> free, Time sibling, int walking, boolean after) {
        return free.stream()
                .filter(time -> {
                    long wait = wait(time, sibling, after);
                    return wait >= (time.staff.equals(sibling.staff) ? 0 : walking) && wait <= MOST_WAITING;
                })
                .sorted(java.util.Comparator.comparingLong(time -> wait(time, sibling, after)))
                .limit(1)
                .toList();
    }

    private static long wait(Time time, Time sibling, boolean after) {
        return (after ? Duration.between(sibling.ends, time.starts) : Duration.between(time.ends, sibling.starts))
                .toMinutes();
    }
}
