package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.school.StaffId;
import org.waymark.ui.Refused;

class MeetingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);
    private static final Round ROUND = new Round(
            new RoundId(UUID.randomUUID()),
            CollectionPoint.endOf(Term.AUTUMN, new AcademicYear(2026)),
            LocalDate.of(2026, 11, 9),
            LAST,
            false);

    @Test
    void a_missed_meeting_is_booked_again_a_week_later_and_keeps_why() {
        Meeting.Missed missed = meeting(MeetingState.PREPARED, TODAY).missed(" away ill ", null, "", TODAY);
        assertThat(missed.was()).isEqualTo(TODAY);
        assertThat(missed.reason()).isEqualTo("away ill");
        assertThat(missed.rebooked().day()).isEqualTo(TODAY.plusDays(7));
        assertThat(missed.rebooked().state()).isEqualTo(MeetingState.PREPARED);
    }

    @Test
    void a_meeting_of_long_ago_is_booked_again_a_week_from_today() {
        Meeting meeting = meeting(MeetingState.PLANNED, TODAY.minusDays(14));
        assertThat(meeting.missed("closed for snow", null, "", TODAY).rebooked().day())
                .isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void missed_needs_a_reason_and_a_day_that_is_not_over() {
        Meeting meeting = meeting(MeetingState.PLANNED, TODAY);
        assertThatThrownBy(() -> meeting.missed("  ", null, "", TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("Say why the meeting was missed, such as “away ill”.");
        assertThatThrownBy(() -> meeting.missed("ill", TODAY.minusDays(1), "", TODAY))
                .hasMessageContaining("That day is over");
    }

    @Test
    void a_day_after_the_round_needs_a_note() {
        Meeting meeting = meeting(MeetingState.PLANNED, LAST.minusDays(1));
        assertThatThrownBy(() -> meeting.missed("ill", null, "", TODAY))
                .hasMessage(
                        "The round ends on 11 December 2026. Say why the meeting is later, or choose an earlier day.");
        Meeting later = meeting.missed("ill", null, "In hospital until Christmas", TODAY)
                .rebooked();
        assertThat(later.day()).isEqualTo(LAST.plusDays(6));
        assertThat(later.note()).isEqualTo("In hospital until Christmas");
    }

    @Test
    void no_meeting_is_before_its_round() {
        assertThatThrownBy(() -> meeting(MeetingState.PLANNED, null)
                        .plan(ROUND.firstDay().minusDays(1), LocalTime.of(9, 0), ""))
                .hasMessage("The round begins on 9 November 2026. Choose a later day.");
    }

    @Test
    void what_was_held_is_neither_moved_nor_missed_nor_given_away() {
        for (MeetingState state : new MeetingState[] {MeetingState.HELD, MeetingState.SHARED, MeetingState.CLOSED}) {
            Meeting held = meeting(state, TODAY);
            assertThatThrownBy(() -> held.plan(TODAY, null, "")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> held.missed("ill", null, "", TODAY)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> held.giveTo(new StaffId(UUID.randomUUID())))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(held::prepare)
                    .hasMessage(
                            "This meeting was held and signed on 24 November 2026. There is nothing left to prepare.");
        }
    }

    @Test
    void only_what_was_held_is_shared_and_once() {
        assertThatThrownBy(() -> meeting(MeetingState.PREPARED, TODAY).share())
                .hasMessageContaining("has not been held");
        Meeting shared = meeting(MeetingState.HELD, TODAY).share();
        assertThat(shared.state()).isEqualTo(MeetingState.SHARED);
        assertThatThrownBy(shared::share).hasMessage("This meeting is already shared with the family.");
    }

    static Meeting meeting(MeetingState state, LocalDate day) {
        return new Meeting(
                new MeetingId(UUID.randomUUID()),
                ROUND,
                new PupilId(UUID.randomUUID()),
                new StaffId(UUID.randomUUID()),
                state,
                day,
                null,
                "",
                state.isToCome() ? null : TODAY,
                true);
    }
}
