package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate FOURTH_OF_MARCH = LocalDate.of(2027, 3, 4);

    @Test
    void a_day_is_written_out() {
        assertThat(Dates.written(FOURTH_OF_MARCH)).isEqualTo("4 March 2027");
        assertThat(Dates.withDay(FOURTH_OF_MARCH)).isEqualTo("Thursday 4 March 2027");
    }

    @Test
    void every_month_is_three_letters_where_there_is_little_room() {
        assertThat(Dates.brief(FOURTH_OF_MARCH)).isEqualTo("4 Mar");
        assertThat(Dates.brief(LocalDate.of(2026, 9, 30))).isEqualTo("30 Sep");
    }

    @Test
    void a_moment_has_its_time_by_the_twelve_hour_clock() {
        assertThat(Dates.written(FOURTH_OF_MARCH.atTime(15, 5))).isEqualTo("4 March 2027 at 3.05pm");
        assertThat(Dates.written(LocalDateTime.of(2027, 3, 4, 0, 0))).isEqualTo("4 March 2027 at 12.00am");
        assertThat(Dates.written(LocalDateTime.of(2027, 3, 4, 12, 0))).isEqualTo("4 March 2027 at 12.00pm");
    }
}
