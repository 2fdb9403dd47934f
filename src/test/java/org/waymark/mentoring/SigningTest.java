package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.ui.Refused;

class SigningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_name_or_a_mark_is_enough_and_neither_is_not() {
        assertThat(new Signing(" Zoë ", "").checked("pupilName", "The child").name())
                .isEqualTo("Zoë");
        assertThat(new Signing("", "M10 20L30 40")
                        .checked("pupilName", "The child")
                        .mark())
                .isEqualTo("M10 20L30 40");
        assertThatThrownBy(() -> new Signing(" ", "").checked("pupilName", "The child"))
                .isInstanceOf(Refused.class)
                .hasMessage("The child has not signed. Type the name, or draw a mark.");
    }

    @Test
    void a_mark_is_strokes_and_nothing_else_and_not_too_many() {
        String most = "M1 1" + "L12 12".repeat(3_332);
        assertThat(new Signing("", most).checked("pupilName", "The child").mark())
                .hasSize(19_996);
        assertThatThrownBy(() -> new Signing("", most + "L12 12").checked("pupilName", "The child"))
                .hasMessageContaining("too many strokes");
        for (String other : new String[] {"M1 1\"/><script>", "url(http://x)", "M1", "A1 1"}) {
            assertThatThrownBy(() -> new Signing("Zoë", other).checked("pupilName", "The child"))
                    .hasMessageContaining("We cannot read this mark");
        }
    }

    @Test
    void a_meeting_is_held_on_the_day_it_is_signed() {
        Meeting held = MeetingTest.meeting(MeetingState.PREPARED, null).sign(TODAY);
        assertThat(held.state()).isEqualTo(MeetingState.HELD);
        assertThat(held.heldOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> held.sign(TODAY))
                .hasMessage("This meeting was held and signed on 24 November 2026. It is not signed again.");
    }

    @Test
    void nobody_signs_anothers_meeting() {
        Meeting mine = MeetingTest.meeting(MeetingState.PLANNED, null);
        Meeting anothers = new Meeting(
                mine.id(), mine.round(), mine.pupil(), mine.mentor(), mine.state(), null, null, "", null, false);
        assertThatThrownBy(() -> anothers.sign(TODAY))
                .hasMessage("This is another mentor’s meeting. Only whoever holds it signs it.");
    }
}
