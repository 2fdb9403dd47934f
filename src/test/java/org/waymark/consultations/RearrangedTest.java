package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RearrangedTest {
    private static List<Integer> open(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void each_booking_keeps_its_place_where_that_is_still_there() {
        assertThat(Rearranged.places(List.of(0, 2, 5), open(6))).containsExactly(0, 2, 5);
        assertThat(Rearranged.places(List.of(0, 2, 5), open(9))).containsExactly(0, 2, 5);
    }

    @Test
    void in_a_shorter_evening_they_come_closer_together_in_the_same_order() {
        assertThat(Rearranged.places(List.of(0, 2, 5), open(4))).containsExactly(0, 2, 3);
        assertThat(Rearranged.places(List.of(3, 4, 5), open(4))).containsExactly(1, 2, 3);
        assertThat(Rearranged.places(List.of(3, 4, 5), List.of(0, 1, 3))).containsExactly(0, 1, 3);
    }

    @Test
    void the_last_ones_find_no_time_where_there_are_too_few() {
        assertThat(Rearranged.places(List.of(1, 3, 5), open(2))).containsExactly(0, 1, -1);
        assertThat(Rearranged.places(List.of(1, 3), List.of())).containsExactly(-1, -1);
    }

    @Test
    void whatever_was_booked_nobody_is_lost_while_there_is_room_and_nobody_moves_later() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Integer> unblocked = new ArrayList<>(open(12));
            unblocked.removeIf(each -> random.nextInt(4) == 0);
            List<Integer> booked = new ArrayList<>(unblocked);
            booked.removeIf(each -> random.nextBoolean());
            int left = random.nextInt(13);
            List<Integer> open = unblocked.stream().filter(each -> each < left).toList();
            List<Integer> places = Rearranged.places(booked, open);
            int fitting = Math.min(booked.size(), open.size());
            List<Integer> got = places.subList(0, fitting);
            assertThat(places).hasSameSizeAs(booked);
            assertThat(got).isSubsetOf(open).isSorted().doesNotHaveDuplicates();
            assertThat(places.subList(fitting, places.size())).allMatch(each -> each == -1);
            for (int k = 0; k < fitting; k++) {
                assertThat(got.get(k)).isLessThanOrEqualTo(booked.get(k));
            }
        }
    }
}
