package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;

class NextStepTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate TERM_END = LocalDate.of(2026, 12, 18);
    private static final SubjectId MATHS = new SubjectId(UUID.randomUUID());
    private static final SubjectId READING = new SubjectId(UUID.randomUUID());
    private static final SubjectId WRITING = new SubjectId(UUID.randomUUID());

    @Test
    void three_a_subject_six_in_all_and_one_personal_one() {
        wanted(MATHS).refuseWhereTooMany(open(MATHS, MATHS));
        assertThatThrownBy(() -> wanted(MATHS).refuseWhereTooMany(open(MATHS, MATHS, MATHS)))
                .hasMessageContaining("three next steps in this subject");
        wanted(MATHS).refuseWhereTooMany(open(MATHS, MATHS, READING, READING, WRITING, null));
        assertThatThrownBy(() ->
                        wanted(MATHS).refuseWhereTooMany(open(MATHS, MATHS, READING, READING, WRITING, WRITING, null)))
                .hasMessageContaining("six next steps already");
        wanted(null).refuseWhereTooMany(open(MATHS));
        assertThatThrownBy(() -> wanted(null).refuseWhereTooMany(open(MATHS, null)))
                .hasMessageContaining("a personal next step already");
    }

    @Test
    void any_script_is_kept_and_counted_in_characters_as_people_count_them() {
        String urdu = "میں گھڑی دیکھ کر وقت بتا سکتی ہوں";
        assertThat(wanted(MATHS, urdu).checked(TODAY).wording()).isEqualTo(urdu);
        assertThat(wanted(MATHS, "🦉".repeat(300)).checked(TODAY).wording()).hasSize(600);
        assertThatThrownBy(() -> wanted(MATHS, "🦉".repeat(301)).checked(TODAY))
                .hasMessage("This has 301 characters. Say it in at most 300, so that it fits on the sheet.");
        assertThatThrownBy(() -> wanted(MATHS, "x".repeat(2000)).checked(TODAY)).hasMessageContaining("2,000");
        assertThat(wanted(MATHS, "a\0b").checked(TODAY).wording()).isEqualTo("ab");
    }

    @Test
    void words_and_a_day_to_come_are_asked_for() {
        assertThatThrownBy(() -> wanted(MATHS, " \n ").checked(TODAY))
                .hasMessageContaining("Say what the next step is");
        assertThatThrownBy(() -> wanted(MATHS).checked(TERM_END.plusDays(1))).hasMessageContaining("That day is over");
    }

    @Test
    void what_is_met_is_over() {
        for (Outcome outcome : List.of(Outcome.EXCEEDED, Outcome.ACHIEVED)) {
            NextStep.Review review = step(0).review(typed(outcome, null, ""), TODAY);
            assertThat(review.next()).isNull();
            assertThat(review.outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void partly_and_not_yet_ask_how_it_goes_on() {
        assertThatThrownBy(() -> step(0).review(typed(Outcome.PARTLY, null, ""), TODAY))
                .hasMessage("Say how it goes on: carry on, make it smaller, or change the approach.");
        NextStep.Review on = step(0).review(typed(Outcome.NOT_YET, ThenWhat.CARRY_ON, ""), TODAY);
        assertThat(on.next().wording()).isEqualTo("I can tell the time");
        assertThat(on.next().reviewOn()).isEqualTo(TERM_END);
        assertThat(on.carries()).isEqualTo(1);
        NextStep.Review smaller = step(1).review(typed(Outcome.PARTLY, ThenWhat.MAKE_SMALLER, "I know o’clock"), TODAY);
        assertThat(smaller.next().wording()).isEqualTo("I know o’clock");
        assertThat(smaller.carries()).isZero();
        assertThatThrownBy(() -> step(1).review(typed(Outcome.PARTLY, ThenWhat.CHANGE_APPROACH, " "), TODAY))
                .hasMessage("Say what the next step is now.");
    }

    @Test
    void after_two_carry_ons_it_is_made_smaller_or_approached_in_another_way() {
        assertThat(step(1).review(typed(Outcome.NOT_YET, ThenWhat.CARRY_ON, ""), TODAY)
                        .carries())
                .isEqualTo(2);
        assertThatThrownBy(() -> step(2).review(typed(Outcome.NOT_YET, ThenWhat.CARRY_ON, ""), TODAY))
                .hasMessage("It was carried on twice already. Make it smaller, or change the approach.");
    }

    @Test
    void withdrawn_needs_a_reason_and_a_review_is_not_given_twice() {
        assertThatThrownBy(() -> step(0).review(typed(Outcome.WITHDRAWN, null, ""), TODAY))
                .hasMessage("Say why it is withdrawn.");
        NextStep done = new NextStep(
                new NextStepId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                null,
                wanted(MATHS),
                0,
                Outcome.ACHIEVED,
                TODAY);
        assertThatThrownBy(() -> done.review(typed(Outcome.EXCEEDED, null, ""), TODAY))
                .hasMessage("This next step was reviewed on 24 November 2026: Achieved. Agree a new one instead.");
    }

    private static NextStep step(int carries) {
        return new NextStep(
                new NextStepId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                null,
                wanted(MATHS),
                carries,
                null,
                null);
    }

    private static NextStep.Typed typed(Outcome outcome, ThenWhat then, String again) {
        return new NextStep.Typed(outcome, "", "", then, again, TERM_END);
    }

    private static List<NewStep> open(SubjectId... subjects) {
        return Arrays.stream(subjects).map(NextStepTest::wanted).toList();
    }

    private static NewStep wanted(SubjectId subject) {
        return wanted(subject, "I can tell the time");
    }

    private static NewStep wanted(SubjectId subject, String wording) {
        return new NewStep(subject, wording, "", "", "", "", TERM_END);
    }
}
