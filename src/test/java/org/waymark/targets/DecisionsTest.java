package org.waymark.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.OneSchool.NOW;
import static org.waymark.OneSchool.point;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.attainment.Entry;
import org.waymark.attainment.Results;
import org.waymark.attainment.Source;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.progress.SubjectRecord;
import org.waymark.pupils.PupilId;
import org.waymark.scales.NotAGrade;
import org.waymark.scales.Presets;
import org.waymark.school.SubjectId;
import org.waymark.ui.NotFound;

class DecisionsTest {
    private static final CollectionPoint AUTUMN = point(2026, Term.AUTUMN);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static OneSchool oakfield;
    private static SubjectId reading;
    private static SubjectId maths;
    private static Overrides overrides;
    private static Arrangements arrangements;

    @BeforeAll
    static void open() {
        oakfield = new OneSchool();
        reading = oakfield.subject("Reading", Presets.LEVELS);
        maths = oakfield.subject("Maths", Presets.LEVELS);
        overrides = oakfield.get(Overrides.class);
        arrangements = oakfield.get(Arrangements.class);
    }

    @AfterAll
    static void close() {
        oakfield.close();
    }

    @Test
    void a_target_set_by_hand_stands_in_for_the_derived_one_until_it_is_ended() {
        var pupil = behind();
        set(pupil, GoalKind.TARGET, "3c");
        set(pupil, GoalKind.TARGET, "2a");

        assertThat(target(pupil)).isEqualTo("2a Set by hand: Long absence last year");
        assertThat(oakfield.in(() -> overrides.history(pupil, oakfield.head())))
                .extracting(TargetByHand::grade, one -> one.ended() == null)
                .containsExactlyInAnyOrder(tuple("2a", true), tuple("3c", false));

        oakfield.run(() -> overrides.end(pupil, reading, NOW, GoalKind.TARGET, "Caught up", oakfield.head()));
        assertThat(target(pupil)).startsWith("3b Started the key stage at 2b");
        assertThat(oakfield.number(
                        "select count(*) from audit.event where school_id = 1 and pupil_id = '" + pupil.value() + "'"))
                .isEqualTo(3);
    }

    @Test
    void an_aspirational_target_is_set_apart() {
        var pupil = behind();
        set(pupil, GoalKind.PTT, "4c");
        var goals = record(pupil, reading).goals().orElseThrow();
        assertThat(goals.target().grade().code()).isEqualTo("3b");
        assertThat(goals.ptt().grade().code()).isEqualTo("4c");
    }

    @Test
    void a_target_needs_a_reason_and_a_grade_of_the_scale() {
        var pupil = behind();
        assertThatThrownBy(() -> oakfield.run(
                        () -> overrides.set(pupil, reading, NOW, GoalKind.PTT, "4c", " ", oakfield.head())))
                .isInstanceOf(DecisionRefused.class)
                .hasMessage("Say why. The reason is kept and shown to colleagues.");
        assertThatThrownBy(() -> oakfield.run(
                        () -> overrides.set(pupil, reading, NOW, GoalKind.PTT, "9z", "Keen", oakfield.head())))
                .isInstanceOf(NotAGrade.class)
                .hasMessageStartingWith("9z is not a grade of National Curriculum levels. Use for example ");
    }

    @Test
    void nobody_settles_anything_for_a_pupil_they_do_not_see() {
        var pupil = behind();
        var teacher = oakfield.teacher("Priya", oakfield.registrationClass("6 Elm"));
        assertThatThrownBy(() ->
                        oakfield.run(() -> overrides.set(pupil, reading, NOW, GoalKind.PTT, "4c", "Keen", teacher)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> oakfield.run(() -> arrangements.settle(
                        pupil, wanted(ArrangementKind.SHOW_NO_RED, null, null, null, TODAY, null), teacher)))
                .isInstanceOf(NotFound.class);
        assertThat(oakfield.in(() -> overrides.history(pupil, teacher))).isEmpty();
    }

    @Test
    void an_individual_expectation_stands_beside_the_national_one_from_its_term_on() {
        var pupil = behind();
        settle(pupil, wanted(ArrangementKind.INDIVIDUAL_EXPECTATION, reading, "2b", null, TODAY, null));

        var now = record(pupil, reading).now();
        assertThat(now.attainment().colour()).isEqualTo("red");
        assertThat(now.ownAttainment()).isNotNull();
        assertThat(now.ownAttainment().colour()).isEqualTo("green");
        assertThat(record(pupil, reading).at(point(2025, Term.SUMMER)).individual())
                .as("before it was agreed")
                .isNull();
        assertThat(record(pupil, maths).now().individual()).isNull();
    }

    @Test
    void an_individual_expectation_that_has_ended_still_holds_for_its_own_terms() {
        var pupil = behind();
        var began = LocalDate.of(2025, 9, 10);
        settle(
                pupil,
                wanted(ArrangementKind.INDIVIDUAL_EXPECTATION, reading, "2c", null, began, LocalDate.of(2026, 7, 20)));
        assertThat(record(pupil, reading).now().individual()).isNull();
        assertThat(record(pupil, reading).at(point(2025, Term.SUMMER)).individual())
                .isNotNull();
    }

    @Test
    void the_engagement_model_has_words_and_no_colour() {
        var pupil = behind();
        assertThatThrownBy(() -> settle(pupil, wanted(ArrangementKind.ENGAGEMENT_MODEL, null, null, " ", TODAY, null)))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("narrative"));
        settle(
                pupil,
                wanted(ArrangementKind.ENGAGEMENT_MODEL, null, null, "Turns to voices and reaches out.", TODAY, null));
        assertThat(record(pupil, reading).now().attainment().colour()).isEqualTo("none");
        assertThat(record(pupil, reading).goals()).isEmpty();
        assertThat(records(pupil).arrangements())
                .extracting(Arrangement::narrative)
                .containsExactly("Turns to voices and reaches out.");
    }

    @Test
    void new_to_english_holds_red_back_in_reading_and_for_three_terms() {
        var pupil = behind();
        settle(pupil, wanted(ArrangementKind.NEW_TO_ENGLISH, null, null, null, TODAY, null));

        assertThat(records(pupil).arrangements().getFirst().until()).isEqualTo(LocalDate.of(2027, 11, 23));
        assertThat(record(pupil, reading).now().attainment().colour())
                .as("staff see it")
                .isEqualTo("red");
        assertThat(record(pupil, reading).asFamilySees().now().attainment().colour())
                .isEqualTo("none");
        assertThat(record(pupil, maths).asFamilySees().now().attainment().colour())
                .isEqualTo("red");
    }

    @Test
    void no_red_and_no_national_line_are_for_the_family() {
        var pupil = behind();
        settle(pupil, wanted(ArrangementKind.SHOW_NO_RED, maths, null, null, TODAY, null));
        settle(pupil, wanted(ArrangementKind.HIDE_NATIONAL_LINE, reading, null, null, TODAY, null));
        assertThat(record(pupil, maths).asFamilySees().now().progress().colour())
                .isEqualTo("none");
        assertThat(record(pupil, reading).asFamilySees().now().expectation()).isNull();
        assertThat(record(pupil, reading).asFamilySees().now().progress().colour())
                .isEqualTo("red");
    }

    @Test
    void an_arrangement_ends_from_today_and_stays_in_the_history() {
        var pupil = behind();
        settle(pupil, wanted(ArrangementKind.SHOW_NO_RED, null, null, null, LocalDate.of(2026, 9, 1), null));
        var one = records(pupil).arrangements().getFirst();
        oakfield.run(() -> arrangements.end(pupil, one.id(), "No longer needed", oakfield.head()));

        assertThat(records(pupil).arrangements()).isEmpty();
        assertThat(on(pupil, LocalDate.of(2026, 10, 1)).arrangements()).hasSize(1);
        assertThat(oakfield.in(() -> arrangements.history(pupil, oakfield.head())))
                .singleElement()
                .satisfies(past -> assertThat(past.ended().because()).isEqualTo("No longer needed"));
        assertThatThrownBy(() -> oakfield.run(() -> arrangements.end(pupil, one.id(), "Again", oakfield.head())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_new_arrangement_of_the_same_kind_ends_the_one_before() {
        var pupil = behind();
        settle(pupil, wanted(ArrangementKind.INDIVIDUAL_EXPECTATION, reading, "2c", null, TODAY, null));
        settle(pupil, wanted(ArrangementKind.INDIVIDUAL_EXPECTATION, reading, "2b", null, TODAY, null));
        assertThat(records(pupil).arrangements()).extracting(Arrangement::grade).containsExactly("2b");
        assertThat(record(pupil, reading).now().individual().grade().code()).isEqualTo("2b");
        assertThat(oakfield.in(() -> arrangements.history(pupil, oakfield.head())))
                .hasSize(2);
    }

    @Test
    void the_last_day_may_not_come_before_the_first() {
        var pupil = behind();
        assertThatThrownBy(() ->
                        settle(pupil, wanted(ArrangementKind.SHOW_NO_RED, null, null, null, TODAY, TODAY.minusDays(1))))
                .hasMessage("The last day is before the first. Change one of them.");
    }

    /** From 2b at the end of Year 2, and still there in the autumn of Year 4: red by both colours. */
    private static PupilId behind() {
        var pupil = oakfield.pupil(4);
        oakfield.run(() -> oakfield.get(Results.class)
                .record(
                        List.of(
                                entry(pupil, reading, point(2024, Term.SUMMER)),
                                entry(pupil, maths, point(2024, Term.SUMMER)),
                                entry(pupil, reading, AUTUMN),
                                entry(pupil, maths, AUTUMN)),
                        oakfield.head()));
        return pupil;
    }

    private static Entry entry(PupilId pupil, SubjectId subject, CollectionPoint point) {
        return new Entry(UUID.randomUUID(), pupil, subject, point, "2b", null, Source.IMPORT);
    }

    private static void set(PupilId pupil, GoalKind kind, String grade) {
        oakfield.run(() -> overrides.set(pupil, reading, NOW, kind, grade, "Long absence last year", oakfield.head()));
    }

    private static void settle(PupilId pupil, NewArrangement wanted) {
        oakfield.run(() -> arrangements.settle(pupil, wanted, oakfield.head()));
    }

    private static NewArrangement wanted(
            ArrangementKind kind,
            @Nullable SubjectId subject,
            @Nullable String grade,
            @Nullable String narrative,
            LocalDate from,
            @Nullable LocalDate until) {
        return new NewArrangement(kind, subject, grade, narrative, "Agreed with the family", from, until);
    }

    private static String target(PupilId pupil) {
        var target = record(pupil, reading).goals().orElseThrow().target();
        return target.grade().code() + " " + target.why();
    }

    private static PupilRecord records(PupilId pupil) {
        return on(pupil, TODAY);
    }

    private static PupilRecord on(PupilId pupil, LocalDate day) {
        return oakfield.in(() -> oakfield.get(SubjectRecords.class).on(List.of(pupil), day, oakfield.head()))
                .get(pupil);
    }

    private static SubjectRecord record(PupilId pupil, SubjectId subject) {
        return records(pupil).subjects().stream()
                .filter(one -> one.subject().id().equals(subject))
                .findFirst()
                .orElseThrow()
                .record();
    }
}
