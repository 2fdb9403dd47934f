package org.waymark.mentoring.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void so_many_a_day_from_a_time_one_every_so_many_minutes() {
        Spread spread = new Spread(List.of(TUESDAY, MONDAY), 2, LocalTime.of(9, 30), 20);
        assertThat(spread.slots(3))
                .containsExactly(
                        new Spread.Slot(MONDAY, LocalTime.of(9, 30)),
                        new Spread.Slot(MONDAY, LocalTime.of(9, 50)),
                        new Spread.Slot(TUESDAY, LocalTime.of(9, 30)));
    }

    @Test
    void more_meetings_than_room_are_refused_with_the_number() {
        assertThatThrownBy(() -> new Spread(List.of(MONDAY), 4, LocalTime.of(9, 0), 20).slots(5))
                .hasMessage("5 meetings do not fit: there is room for 4. Tick more days, or say more a day.");
    }

    @Test
    void no_meeting_begins_in_the_evening() {
        assertThatThrownBy(() -> new Spread(List.of(MONDAY), 3, LocalTime.of(17, 30), 20).slots(1))
                .hasMessageContaining("after 6pm");
        assertThat(new Spread(List.of(MONDAY), 2, LocalTime.of(17, 30), 30).slots(2))
                .hasSize(2);
    }

    @Test
    void no_day_none_a_day_and_no_time_between_are_refused() {
        assertThatThrownBy(() -> new Spread(List.of(), 3, LocalTime.NOON, 20).slots(1))
                .hasMessageContaining("Tick");
        assertThatThrownBy(() -> new Spread(List.of(MONDAY), 0, LocalTime.NOON, 20).slots(1))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Spread(List.of(MONDAY), 1, LocalTime.NOON, 0).slots(1))
                .hasMessageContaining("5 to 240");
    }
}
