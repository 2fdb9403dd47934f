package org.waymark.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.attendance.AttendanceWords.Line;

class AttendanceWordsTest {
    @Test
    void a_family_reads_the_number_and_what_it_means() {
        assertThat(AttendanceWords.forFamily(new Figures(120, 119, 0, 0), Bands.USUAL))
                .containsExactly(
                        new Line("At school for 99.1% of the time. Here nearly every day.", Light.GREEN),
                        new Line("No late marks. On time.", Light.GREEN));
        assertThat(AttendanceWords.forFamily(new Figures(120, 100, 0, 6), Bands.USUAL))
                .containsExactly(
                        new Line(
                                "At school for 83.3% of the time. Away often: let’s talk about what would help.",
                                Light.RED),
                        new Line("6 late marks. Late often: let’s talk about what would help.", Light.RED));
    }

    @Test
    void of_a_child_with_authorised_medical_absence_a_family_reads_nothing_about_attendance() {
        assertThat(AttendanceWords.forFamily(new Figures(120, 60, 10, 1), Bands.USUAL))
                .containsExactly(new Line("1 late mark. On time.", Light.GREEN));
        assertThat(AttendanceWords.forFamily(new Figures(120, 119, 1, 1), Bands.USUAL))
                .containsExactly(new Line("1 late mark. On time.", Light.GREEN));
    }

    @Test
    void staff_read_what_was_missed_for_a_medical_reason_apart() {
        assertThat(AttendanceWords.forStaff(new Figures(120, 100, 12, 2), Bands.USUAL))
                .containsExactly(
                        new Line(
                                "At school for 92.5% of the time, 100 of 108 sessions. 12 sessions missed for a medical reason, left aside",
                                Light.AMBER),
                        new Line("2 late marks", Light.AMBER));
    }

    @Test
    void before_the_first_session_a_family_reads_nothing() {
        assertThat(AttendanceWords.forFamily(new Figures(0, 0, 0, 0), Bands.USUAL))
                .isEmpty();
    }
}
