package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackToBackTest {
    private static final UUID THEIRS = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();

    private static BackToBack.Time time(UUID staff, String at) {
        var starts = LocalDate.of(2026, 12, 3).atTime(LocalTime.parse(at));
        return new BackToBack.Time(
                UUID.nameUUIDFromBytes((staff + at).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                staff,
                starts,
                starts.plusMinutes(10));
    }

    private static Set<String> near(UUID staff, String sibling, int walking) {
        var free = Stream.of("16:00", "16:50", "17:00", "17:05", "17:30", "17:35", "17:45", "18:30")
                .map(at -> time(staff, at))
                .toList();
        Set<UUID> found = BackToBack.of(free, List.of(time(THEIRS, sibling)), walking);
        return free.stream()
                .filter(each -> found.contains(each.slot()))
                .map(each -> each.starts().toLocalTime().toString())
                .collect(Collectors.toSet());
    }

    @Test
    void the_nearest_before_and_after_are_offered_with_the_way_between_two_rooms() {
        assertThat(near(ANOTHER, "17:20", 5)).containsExactlyInAnyOrder("17:05", "17:35");
        assertThat(near(ANOTHER, "17:20", 6)).containsExactlyInAnyOrder("17:00", "17:45");
        assertThat(near(ANOTHER, "17:20", 0)).containsExactlyInAnyOrder("17:05", "17:30");
    }

    @Test
    void nobody_walks_to_the_same_teacher() {
        assertThat(near(THEIRS, "17:20", 5)).containsExactlyInAnyOrder("17:05", "17:30");
    }

    @Test
    void what_is_more_than_half_an_hour_away_is_not_back_to_back() {
        assertThat(near(ANOTHER, "18:25", 5)).containsExactlyInAnyOrder("17:45");
        assertThat(near(ANOTHER, "20:00", 5)).isEmpty();
    }
}
