package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;

/** Whoever waits is offered what comes free, in the order in which they came. */
class WaitingListTest {
    private static final OneSchool SCHOOL = new OneSchool();

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    /** An evening of which every time is taken; the booking of 17:00 is given. */
    private static UUID full(OneEvening evening, OneEvening.Family first) {
        UUID booking = evening.book(first, "17:00");
        for (String at : new String[] {"17:10", "17:20", "17:30", "17:40", "17:50"}) {
            evening.book(evening.family(), at);
        }
        return booking;
    }

    private static void join(OneEvening evening, OneEvening.Family family, boolean automatic) {
        SCHOOL.run(() -> evening.waiting().join(evening.occasion, family.pupil(), automatic, family.viewer()));
    }

    private static UUID offer(OneEvening evening, OneEvening.Family family) {
        return UUID.fromString(SCHOOL.text("""
                select id::text from consultations.booking
                 where school_id = %d and contact_id = '%s' and ended_at is null and offered_until is not null
                """.formatted(evening.head.schoolKey(), family.contact())));
    }

    @Test
    void nobody_waits_while_a_time_is_free() {
        var evening = new OneEvening(SCHOOL, "Free times").published();
        var family = evening.family();
        assertThatThrownBy(() -> join(evening, family, false)).hasMessage("There are free times. Choose one of them.");
    }

    @Test
    void a_time_that_comes_free_is_kept_for_the_first_in_the_list_and_nobody_else_gets_it() {
        var evening = new OneEvening(SCHOOL, "Kept").published();
        var first = evening.family();
        UUID booking = full(evening, first);
        var one = evening.family();
        var two = evening.family();
        join(evening, one, false);
        join(evening, two, false);
        SCHOOL.run(() -> evening.bookings().cancel(booking, first.viewer()));
        assertThat(evening.time(one)).isEqualTo("17:00");
        assertThat(evening.news(one)).containsExactly("offered");
        assertThat(evening.news(two)).isEmpty();
        assertThatThrownBy(() -> evening.book(evening.family(), "17:00"))
                .hasMessageStartingWith("Somebody else has just taken 17:00.");
        UUID offered = offer(evening, one);
        SCHOOL.run(() -> evening.bookings().accept(offered, one.viewer()));
        assertThatThrownBy(() -> offer(evening, one)).isInstanceOf(RuntimeException.class);
        assertThat(evening.time(one)).isEqualTo("17:00");
    }

    @Test
    void an_offer_that_is_declined_or_runs_out_goes_to_the_next() {
        var evening = new OneEvening(SCHOOL, "Runs out").published();
        var first = evening.family();
        UUID booking = full(evening, first);
        var one = evening.family();
        var two = evening.family();
        var three = evening.family();
        join(evening, one, false);
        join(evening, two, false);
        join(evening, three, true);
        SCHOOL.run(() -> evening.bookings().cancel(booking, first.viewer()));
        UUID declined = offer(evening, one);
        SCHOOL.run(() -> evening.bookings().cancel(declined, one.viewer()));
        assertThat(evening.time(one)).isEmpty();
        UUID ranOut = offer(evening, two);
        evening.sql("update consultations.booking set offered_until = '2026-11-24 09:59' where school_id = %d"
                + " and offered_until is not null");
        assertThatThrownBy(() -> SCHOOL.run(() -> evening.bookings().accept(ranOut, two.viewer())))
                .hasMessage("This offer is over.");
        SCHOOL.get(OfferRounds.class).goRound();
        assertThat(evening.time(two)).isEmpty();
        assertThat(evening.news(two)).containsExactly("offered", "offer-ended");
        assertThat(evening.time(three)).isEqualTo("17:00");
        assertThat(evening.news(three)).containsExactly("got");
        assertThatThrownBy(() -> offer(evening, three)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whoever_is_suspended_meanwhile_is_passed_over() {
        var evening = new OneEvening(SCHOOL, "Passed over").published();
        var first = evening.family();
        UUID booking = full(evening, first);
        var one = evening.family();
        var two = evening.family();
        join(evening, one, true);
        join(evening, two, true);
        evening.sql(
                "update pupils.contact set suspended_at = now() where school_id = %d and id = '" + one.contact() + "'");
        SCHOOL.run(() -> evening.bookings().cancel(booking, first.viewer()));
        assertThat(evening.time(one)).isEmpty();
        assertThat(evening.time(two)).isEqualTo("17:00");
    }

    @Test
    void a_longer_evening_and_a_change_serve_the_list_too_and_whoever_leaves_it_gets_nothing() {
        var evening = new OneEvening(SCHOOL, "Serves").published();
        full(evening, evening.family());
        var one = evening.family();
        var two = evening.family();
        join(evening, one, true);
        join(evening, two, true);
        SCHOOL.run(() -> evening.waiting().leave(evening.occasion, one.pupil(), one.viewer()));
        UUID id = evening.evening(0);
        SCHOOL.run(() -> SCHOOL.get(Evenings.class)
                .move(
                        evening.found(),
                        id,
                        OneEvening.DAY,
                        java.time.LocalTime.of(17, 0),
                        java.time.LocalTime.of(18, 10),
                        evening.head));
        assertThat(evening.time(one)).isEmpty();
        assertThat(evening.time(two)).isEqualTo("18:00");
    }
}
