package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.ui.NotFound;

/** What a family can book, change and cancel, and the sentence where it cannot. */
class BookingsTest {
    private static final OneSchool SCHOOL = new OneSchool();

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    @Test
    void a_family_books_a_time_and_whoever_comes_second_is_told_what_is_free() {
        var evening = new OneEvening(SCHOOL, "Books").published();
        var first = evening.family();
        var second = evening.family();
        evening.book(first, "17:20");
        assertThat(evening.time(first)).isEqualTo("17:20");
        assertThatThrownBy(() -> evening.book(second, "17:20"))
                .isInstanceOf(NotBooked.class)
                .hasMessage("Somebody else has just taken 17:20. 17:10 and 17:30 are free.");
        assertThat(evening.time(second)).isEmpty();
    }

    @Test
    void where_one_time_is_left_it_alone_is_named_and_where_none_is_that_is_said() {
        var evening = new OneEvening(SCHOOL, "Nearest").published();
        for (String at : new String[] {"17:00", "17:10", "17:20", "17:40", "17:50"}) {
            evening.book(evening.family(), at);
        }
        var late = evening.family();
        assertThatThrownBy(() -> evening.book(late, "17:00"))
                .hasMessage("Somebody else has just taken 17:00. 17:30 is free.");
        evening.book(evening.family(), "17:30");
        assertThatThrownBy(() -> evening.book(late, "17:00"))
                .hasMessage("Somebody else has just taken 17:00. No other time is free with this teacher.");
    }

    @Test
    void an_adult_has_one_time_for_a_child_and_another_adult_of_the_child_has_their_own() {
        var evening = new OneEvening(SCHOOL, "Each adult").published();
        var one = evening.family();
        evening.book(one, "17:00");
        assertThatThrownBy(() -> evening.book(one, "17:30"))
                .hasMessage("This adult has a time already, at 17:00. Change that one.");
        var stranger = evening.family().viewer();
        var other = new OneEvening.Family(one.pupil(), evening.contact(one.pupil(), stranger), stranger);
        evening.book(other, "17:30");
        assertThat(evening.time(other)).isEqualTo("17:30");
    }

    @Test
    void a_change_gives_the_old_time_up_only_once_the_new_one_is_got() {
        var evening = new OneEvening(SCHOOL, "Changes").published();
        var family = evening.family();
        UUID booking = evening.book(family, "17:00");
        evening.book(evening.family(), "17:30");
        UUID taken = evening.slot("17:30");
        assertThatThrownBy(() -> SCHOOL.run(() -> evening.bookings().change(booking, taken, null, family.viewer())))
                .hasMessageStartingWith("Somebody else has just taken 17:30.");
        assertThat(evening.time(family)).isEqualTo("17:00");
        UUID free = evening.slot("17:50");
        SCHOOL.run(() -> evening.bookings().change(booking, free, null, family.viewer()));
        assertThat(evening.time(family)).isEqualTo("17:50");
        evening.book(evening.family(), "17:00");
    }

    @Test
    void a_cancelled_time_is_free_again() {
        var evening = new OneEvening(SCHOOL, "Cancels").published();
        var family = evening.family();
        UUID booking = evening.book(family, "17:00");
        SCHOOL.run(() -> evening.bookings().cancel(booking, family.viewer()));
        assertThat(evening.time(family)).isEmpty();
        evening.book(evening.family(), "17:00");
    }

    @Test
    void nobody_talks_about_two_children_at_once() {
        var evening = new OneEvening(SCHOOL, "Siblings").published();
        var child = evening.family();
        var sibling = evening.family(child.viewer());
        evening.book(child, "17:00");
        evening.sql("update consultations.occasion set minutes = 15 where school_id = %d");
        assertThatThrownBy(() -> evening.book(sibling, "17:10"))
                .hasMessage("This adult talks about another child then, at 17:00. Choose another time.");
        evening.book(sibling, "17:20");
    }

    @Test
    void before_booking_opens_and_after_it_closes_nothing_is_booked() {
        var evening = new OneEvening(SCHOOL, "Opening").published();
        var family = evening.family();
        UUID booking = evening.book(family, "17:00");
        evening.sql("update consultations.occasion set opens_at = '2026-11-25 08:00' where school_id = %d");
        assertThatThrownBy(() -> evening.book(evening.family(), "17:10"))
                .hasMessage("Booking opens on 25 November 2026 at 8.00am.");
        evening.sql(
                "update consultations.occasion set opens_at = '2026-11-01 08:00', closes_at = '2026-11-23 20:00' where school_id = %d");
        assertThatThrownBy(() -> evening.book(evening.family(), "17:10"))
                .hasMessage("Booking closed on 23 November 2026 at 8.00pm. Ring the school.");
        assertThatThrownBy(() -> SCHOOL.run(() -> evening.bookings().cancel(booking, family.viewer())))
                .hasMessage("Booking closed on 23 November 2026 at 8.00pm. Ring the school.");
    }

    @Test
    void a_time_that_is_over_or_moved_or_blocked_is_not_got() {
        var evening = new OneEvening(SCHOOL, "Over").published();
        var family = evening.family();
        UUID slot = evening.slot("17:10");
        assertThatThrownBy(() -> SCHOOL.run(() -> evening.bookings()
                        .book(slot, LocalDateTime.of(2026, 12, 3, 17, 20), family.pupil(), family.viewer())))
                .hasMessage("This time is not offered any more. Choose another.");
        SCHOOL.run(() -> SCHOOL.get(TakingPart.class).block(evening.occasion, slot, true, evening.head));
        assertThatThrownBy(() -> evening.book(family, "17:10"))
                .hasMessage("This time is not offered any more. Choose another.");
        evening.sql("update consultations.evening set day = '2026-11-23' where school_id = %d");
        assertThatThrownBy(() -> evening.book(family, "17:20"))
                .hasMessage("This time is over. Choose one that is to come.");
    }

    @Test
    void an_adult_who_is_suspended_meanwhile_and_one_whose_child_left_book_nothing() {
        var evening = new OneEvening(SCHOOL, "Stopped").published();
        var family = evening.family();
        evening.sql("update pupils.contact set suspended_at = now() where school_id = %d");
        assertThatThrownBy(() -> evening.book(family, "17:00")).isInstanceOf(NotFound.class);
        UUID slot = evening.slot("17:00");
        assertThatThrownBy(() ->
                        SCHOOL.run(() -> SCHOOL.get(SchoolBookings.class).book(slot, family.contact(), evening.head)))
                .hasMessage("This adult’s access was stopped, or the child has left. Nothing was booked.");
        evening.sql("update pupils.contact set suspended_at = null where school_id = %d");
        evening.sql("update pupils.pupil set left_on = '2026-11-20' where school_id = %d");
        assertThatThrownBy(() -> evening.book(family, "17:00")).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_a_strangers_or_in_no_school_of_theirs_is_not_found() {
        var evening = new OneEvening(SCHOOL, "Strangers").published();
        var family = evening.family();
        var stranger = evening.family();
        UUID booking = evening.book(family, "17:00");
        UUID free = evening.slot("17:10");
        assertThatThrownBy(() -> SCHOOL.run(() -> evening.bookings().cancel(booking, stranger.viewer())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SCHOOL.run(() -> evening.bookings().change(booking, free, null, stranger.viewer())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> SCHOOL.run(() -> evening.bookings().book(free, null, family.pupil(), stranger.viewer())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SCHOOL.run(
                        () -> evening.bookings().book(UUID.randomUUID(), null, family.pupil(), family.viewer())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_family_books_with_its_own_teachers_and_the_school_with_anybody() {
        var evening = new OneEvening(SCHOOL, "Teachers");
        var family = evening.family();
        evening.published();
        evening.sql("delete from access.class_teacher where school_id = %d");
        assertThatThrownBy(() -> evening.book(family, "17:00")).isInstanceOf(NotFound.class);
        UUID slot = evening.slot("17:00");
        UUID booked = SCHOOL.in(() -> SCHOOL.get(SchoolBookings.class).book(slot, family.contact(), evening.head));
        assertThat(evening.time(family)).isEqualTo("17:00");
        UUID later = evening.slot("17:40");
        UUID changed = SCHOOL.in(() -> SCHOOL.get(SchoolBookings.class).change(booked, later, evening.head));
        assertThat(evening.time(family)).isEqualTo("17:40");
        SCHOOL.run(() -> SCHOOL.get(SchoolBookings.class).cancel(changed, "Ines is ill", evening.head));
        assertThat(evening.time(family)).isEmpty();
        assertThat(evening.news(family)).containsExactly("cancelled");
    }
}
