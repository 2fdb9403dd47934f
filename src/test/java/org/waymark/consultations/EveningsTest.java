package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** What becomes of bookings when the school moves or cancels something: nothing is lost in silence. */
class EveningsTest {
    private static final OneSchool SCHOOL = new OneSchool();
    private static final LocalDate DAY = OneEvening.DAY;

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    private static int move(OneEvening evening, LocalDate day, String from, String until) {
        UUID id = evening.evening(0);
        return SCHOOL.in(() -> SCHOOL.get(Evenings.class)
                .move(evening.found(), id, day, LocalTime.parse(from), LocalTime.parse(until), evening.head));
    }

    @Test
    void an_evening_that_moves_takes_its_bookings_along_and_every_family_is_told() {
        var evening = new OneEvening(SCHOOL, "Moves").published();
        var first = evening.family();
        var last = evening.family();
        evening.book(first, "17:00");
        evening.book(last, "17:50");
        assertThat(move(evening, DAY.plusDays(5), "18:30", "19:30")).isZero();
        assertThat(evening.time(first)).isEqualTo("2026-12-08 18:30");
        assertThat(evening.time(last)).isEqualTo("2026-12-08 19:20");
        assertThat(evening.news(first)).containsExactly("moved");
        assertThat(evening.news(last)).containsExactly("moved");
    }

    @Test
    void in_a_shorter_evening_the_order_stays_and_for_whom_no_time_is_left_is_told_and_listed() {
        var evening = new OneEvening(SCHOOL, "Shorter").published();
        var first = evening.family();
        var second = evening.family();
        var third = evening.family();
        evening.book(third, "17:50");
        evening.book(first, "17:20");
        evening.book(second, "17:40");
        assertThat(move(evening, DAY, "17:00", "17:20")).isEqualTo(1);
        assertThat(evening.time(first)).isEqualTo("17:00");
        assertThat(evening.time(second)).isEqualTo("17:10");
        assertThat(evening.time(third)).isEmpty();
        assertThat(evening.news(third)).containsExactly("no-room");
        assertThat(move(evening, DAY, "17:00", "18:00")).isZero();
        evening.book(third, "17:50");
    }

    @Test
    void a_longer_evening_has_more_times_and_nobody_moves() {
        var evening = new OneEvening(SCHOOL, "Longer").published();
        var family = evening.family();
        evening.book(family, "17:10");
        assertThat(move(evening, DAY, "17:00", "19:00")).isZero();
        assertThat(evening.time(family)).isEqualTo("17:10");
        assertThat(evening.news(family)).isEmpty();
        evening.book(evening.family(), "18:50");
    }

    @Test
    void a_break_and_a_blocked_time_move_along() {
        var evening = new OneEvening(SCHOOL, "Breaks");
        evening.published(OneEvening.wanted(new EveningPlan(
                DAY,
                LocalTime.of(17, 0),
                LocalTime.of(18, 0),
                List.of(new Stretch(LocalTime.of(17, 20), LocalTime.of(17, 30))))));
        UUID blocked = evening.slot("17:10");
        SCHOOL.run(() -> SCHOOL.get(TakingPart.class).block(evening.occasion, blocked, true, evening.head));
        var family = evening.family();
        evening.book(family, "17:30");
        move(evening, DAY, "18:00", "19:00");
        assertThat(evening.time(family)).isEqualTo("18:30");
        assertThatThrownBy(() -> evening.book(evening.family(), "18:10")).isInstanceOf(NotBooked.class);
        assertThatThrownBy(() -> evening.slot("18:20")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_moved_evening_is_one_of_this_school_and_to_come_and_ends_after_it_begins() {
        var evening = new OneEvening(SCHOOL, "Wrong moves").published();
        assertThatThrownBy(() -> move(evening, LocalDate.of(2026, 11, 1), "17:00", "18:00"))
                .hasMessage("An evening is today or later.");
        assertThatThrownBy(() -> move(evening, DAY, "18:00", "17:00")).hasMessage("An evening ends after it begins.");
        assertThatThrownBy(() -> SCHOOL.run(() -> SCHOOL.get(Evenings.class)
                        .move(
                                evening.found(),
                                UUID.randomUUID(),
                                DAY,
                                LocalTime.of(17, 0),
                                LocalTime.of(18, 0),
                                evening.head)))
                .isInstanceOf(NotFound.class);
        evening.sql("update consultations.evening set day = '2026-11-23' where school_id = %d");
        assertThatThrownBy(() -> move(evening, DAY, "17:00", "18:00")).hasMessage("This evening is over. Add another.");
    }

    @Test
    void whoever_booked_hears_why_an_evening_or_a_teacher_or_all_of_it_is_called_off() {
        var evening = new OneEvening(SCHOOL, "Cancels evening").published();
        var family = evening.family();
        evening.book(family, "17:00");
        UUID id = evening.evening(0);
        assertThatThrownBy(() ->
                        SCHOOL.run(() -> SCHOOL.get(Evenings.class).cancel(evening.found(), id, " ", evening.head)))
                .hasMessage("Say why: families are told.");
        assertThat(evening.time(family)).isEqualTo("17:00");
        SCHOOL.run(() -> SCHOOL.get(Evenings.class).cancel(evening.found(), id, "Snow", evening.head));
        assertThat(evening.time(family)).isEmpty();
        assertThat(evening.news(family)).containsExactly("cancelled");

        var all = new OneEvening(SCHOOL, "Cancels all").published();
        var other = all.family();
        all.book(other, "17:00");
        SCHOOL.run(() -> SCHOOL.get(Occasions.class).cancel(all.occasion, "Snow", all.head));
        assertThat(all.news(other)).containsExactly("cancelled");
        assertThat(all.found().state()).isEqualTo(Occasion.State.CANCELLED);
    }

    @Test
    void a_teacher_who_is_taken_out_can_come_back_and_their_times_are_free_again() {
        var evening = new OneEvening(SCHOOL, "Teacher").published();
        var family = evening.family();
        evening.book(family, "17:00");
        UUID sitting = UUID.fromString(SCHOOL.text(
                "select id::text from consultations.sitting where school_id = " + evening.head.schoolKey()));
        SCHOOL.run(() -> SCHOOL.get(TakingPart.class).cancel(evening.occasion, sitting, "Ill", evening.head));
        assertThat(evening.news(family)).containsExactly("cancelled");
        assertThatThrownBy(() -> evening.book(family, "17:00"))
                .hasMessage("This time is not offered any more. Choose another.");
        SCHOOL.run(() -> SCHOOL.get(TakingPart.class).back(evening.occasion, sitting, evening.head));
        evening.book(family, "17:00");
    }

    @Test
    void every_family_with_an_address_gets_an_e_mail_that_names_no_child_and_the_office_tells_the_others() {
        var evening = new OneEvening(SCHOOL, "Mails").published();
        var mailed = evening.family();
        var told = evening.family();
        evening.sql("update pupils.contact set email = null where school_id = %d and id = '" + told.contact() + "'");
        evening.sql("update pupils.contact set language = 'Polish' where school_id = %d");
        evening.book(mailed, "17:00");
        evening.book(told, "17:10");
        move(evening, DAY, "18:00", "19:00");
        String mails = SCHOOL.text("select count(*) || ' ' || min(subject) || ' ' || min(text) from mail.message"
                + " where school_id = " + evening.head.schoolKey());
        assertThat(mails)
                .as("in the language of the family")
                .startsWith("1 Mails: Państwa konsultacja")
                .contains("Autumn consultations")
                .doesNotContain("Ada");
        String waiting =
                "select count(*) from consultations.news where not mailed and told_at is null and school_id = ";
        assertThat(SCHOOL.number(waiting + evening.head.schoolKey())).isEqualTo(1);
        UUID news =
                UUID.fromString(SCHOOL.text("select id::text from consultations.news where not mailed and school_id = "
                        + evening.head.schoolKey()));
        SCHOOL.run(() -> SCHOOL.get(News.class).told(news, evening.head));
        assertThat(SCHOOL.number(waiting + evening.head.schoolKey())).isZero();
    }

    @Test
    void an_occasion_that_cannot_be_is_refused_with_a_sentence() {
        var evening = new OneEvening(SCHOOL, "Wrong");
        refused(evening, plan(LocalDate.of(2026, 11, 23), "17:00", "18:00"), "An evening is today or later.");
        refused(evening, plan(LocalDate.of(2029, 1, 1), "17:00", "18:00"), "An evening is within two years from now.");
        refused(evening, plan(DAY, "18:00", "17:00"), "An evening ends after it begins.");
        refused(evening, plan(DAY, "17:00", "17:05"), "No talk of 10 minutes fits between these times.");
        assertThatThrownBy(() -> SCHOOL.run(() ->
                        SCHOOL.get(Occasions.class).make(with(1, plan(DAY, "08:00", "18:00")), evening.head)))
                .hasMessage("That makes 600 times for each teacher. An evening has at most 200.");
        for (int minutes : new int[] {0, 61, -1}) {
            assertThatThrownBy(() -> SCHOOL.run(
                            () -> SCHOOL.get(Occasions.class).make(with(minutes, OneEvening.evening()), evening.head)))
                    .hasMessage("A talk takes 1 to 60 minutes.");
        }
        assertThatThrownBy(() -> SCHOOL.run(() -> SCHOOL.get(Occasions.class).make(OneEvening.wanted(), evening.head)))
                .hasMessage("Give at least one evening.");
        assertThatThrownBy(() -> SCHOOL.run(() -> SCHOOL.get(Occasions.class)
                        .make(OneEvening.wanted(OneEvening.evening(), plan(DAY, "17:30", "19:00")), evening.head)))
                .hasMessage("Two of these are at the same time.");
    }

    @Test
    void a_draft_is_published_once_somebody_takes_part_and_families_see_nothing_before() {
        var evening = new OneEvening(SCHOOL, "Drafts");
        UUID empty = SCHOOL.in(
                () -> SCHOOL.get(Occasions.class).make(OneEvening.wanted(OneEvening.evening()), evening.head));
        assertThatThrownBy(() -> SCHOOL.run(() -> SCHOOL.get(Occasions.class).publish(empty, evening.head)))
                .hasMessage("There is no time to book yet. Say which teachers take part.");
        evening.drafted(OneEvening.wanted(OneEvening.evening()));
        var family = evening.family();
        assertThatThrownBy(() -> evening.book(family, "17:00"))
                .hasMessage("This time is not offered any more. Choose another.");
        SCHOOL.run(() -> SCHOOL.get(Occasions.class).publish(evening.occasion, evening.head));
        evening.book(family, "17:00");
        assertThatThrownBy(() -> SCHOOL.run(() -> SCHOOL.get(Occasions.class)
                        .change(evening.occasion, with(15, new EveningPlan[0]), evening.head)))
                .hasMessage("Families have booked, so the length of a talk can no longer change.");
    }

    @Test
    void another_length_of_talk_cuts_the_evening_anew() {
        var evening = new OneEvening(SCHOOL, "Cut anew").published();
        SCHOOL.run(
                () -> SCHOOL.get(Occasions.class).change(evening.occasion, with(15, new EveningPlan[0]), evening.head));
        evening.book(evening.family(), "17:45");
        assertThatThrownBy(() -> evening.slot("17:10")).isInstanceOf(RuntimeException.class);
    }

    private static NewOccasion with(int minutes, EveningPlan... evenings) {
        NewOccasion usual = OneEvening.wanted(evenings);
        return new NewOccasion(usual.title(), minutes, 0, 5, usual.opens(), usual.closes(), "", "", usual.evenings());
    }

    private static EveningPlan plan(LocalDate day, String from, String until) {
        return new EveningPlan(day, LocalTime.parse(from), LocalTime.parse(until), List.of());
    }

    private static void refused(OneEvening evening, EveningPlan plan, String sentence) {
        assertThatThrownBy(
                        () -> SCHOOL.run(() -> SCHOOL.get(Occasions.class).make(OneEvening.wanted(plan), evening.head)))
                .isInstanceOf(Refused.class)
                .hasMessage(sentence);
    }
}
