package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.calendar.Term;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.ObjectiveMark;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

class MarksTest {
    private static final OneSchool SCHOOL = new OneSchool();

    private final Marks marks = SCHOOL.get(Marks.class);
    private final Objectives objectives = SCHOOL.get(Objectives.class);
    private PupilId ada;
    private SubjectId maths;
    private ObjectiveId rounding;

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    @BeforeEach
    void aBankOfTwo() {
        SCHOOL.moveTo("School " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        maths = SCHOOL.subject("Maths");
        ada = SCHOOL.pupil(4);
        rounding = objective(4, "Number", "Round to the nearest ten");
    }

    @Test
    void a_mark_sent_twice_is_recorded_once() {
        UUID key = UUID.randomUUID();
        assertThat(mark(key, rounding, "x", 0)).isEqualTo(new MarkOutcome.Saved(1, ObjectiveMark.CAN_DO));
        assertThat(mark(key, rounding, "x", 0)).isEqualTo(new MarkOutcome.Saved(1, ObjectiveMark.CAN_DO));
        assertThat(count()).isEqualTo(1);
        assertThat(mark(key, rounding, ".", 0)).isInstanceOf(MarkOutcome.Refused.class);
    }

    @Test
    void a_colleagues_mark_is_not_written_over_unseen() {
        mark(rounding, ".", 0);
        assertThat(mark(rounding, "X", 0)).isEqualTo(new MarkOutcome.Conflict(1, ObjectiveMark.NOT_YET, name()));
        assertThat(mark(rounding, "X", 1)).isEqualTo(new MarkOutcome.Saved(2, ObjectiveMark.CAN_DO));
    }

    @Test
    void what_stands_is_carried_forward_and_only_changes_are_kept() {
        mark(rounding, "/", 0);
        assertThat(mark(rounding, "/", 0)).isEqualTo(new MarkOutcome.Unchanged(1, ObjectiveMark.PARTLY));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void an_emptied_cell_keeps_its_history_and_takes_a_mark_like_one_that_was_never_filled() {
        mark(rounding, "/", 0);
        assertThat(mark(rounding, "", 1)).isEqualTo(new MarkOutcome.Saved(2, ObjectiveMark.NOT_TAUGHT));
        assertThat(mark(rounding, "X", 0)).isEqualTo(new MarkOutcome.Saved(3, ObjectiveMark.CAN_DO));
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void clearing_what_was_never_marked_writes_nothing() {
        assertThat(mark(rounding, "", 0)).isEqualTo(new MarkOutcome.Unchanged(0, ObjectiveMark.NOT_TAUGHT));
        assertThat(count()).isZero();
    }

    @Test
    void what_is_no_mark_is_refused_with_the_marks_there_are() {
        assertThat(mark(rounding, "y", 0))
                .isEqualTo(new MarkOutcome.Refused("y is not a mark. Use X for can do, / for partly, . for not yet, or"
                        + " leave it empty for not taught."));
    }

    @Test
    void each_mark_says_in_which_round_it_was_made() {
        mark(rounding, "/", 0);
        SCHOOL.run(() -> marks.record(
                List.of(new MarkEntry(UUID.randomUUID(), ada, rounding, "X", 1)),
                OneSchool.point(2025, Term.SUMMER),
                SCHOOL.head()));
        assertThat(SCHOOL.number("select start_year * 10 + sixth from objectives.mark where version = 1"))
                .isEqualTo(20262);
        assertThat(SCHOOL.number("select start_year * 10 + sixth from objectives.latest_mark"))
                .isEqualTo(20256);
    }

    @Test
    void a_retired_objective_takes_no_more_marks_and_keeps_those_it_has() {
        mark(rounding, "/", 0);
        SCHOOL.run(() -> objectives.retire(rounding, SCHOOL.head()));
        assertThat(mark(rounding, "X", 1)).isInstanceOf(MarkOutcome.Refused.class);
        assertThat(mark(rounding, "/", 1)).isEqualTo(new MarkOutcome.Unchanged(1, ObjectiveMark.PARTLY));
    }

    @Test
    void a_pupil_who_is_not_mine_and_an_objective_of_another_school_are_not_found() {
        Viewer elsewhere = SCHOOL.teacher("Hafsa Hassan", SCHOOL.registrationClass("4 Oak"));
        assertThatThrownBy(() -> SCHOOL.run(() -> marks.record(entry(rounding, "X"), elsewhere)))
                .isInstanceOf(NotFound.class);
        ObjectiveId strange = new ObjectiveId(UUID.randomUUID());
        assertThatThrownBy(() -> SCHOOL.run(() -> marks.record(entry(strange, "X"), SCHOOL.head())))
                .isInstanceOf(NotFound.class);
        assertThat(count()).isZero();
    }

    @Test
    void a_classes_marks_take_as_many_statements_as_one() {
        List<MarkEntry> all = java.util.stream.IntStream.range(0, 30)
                .mapToObj(n -> new MarkEntry(UUID.randomUUID(), ada, objective(4, "Number", "Objective " + n), "X", 0))
                .toList();
        assertThat(SCHOOL.statements(() -> marks.record(all, SCHOOL.head()))).isEqualTo(4);
    }

    @Test
    void gaps_are_read_in_one_statement_and_in_the_order_of_the_rule() {
        ObjectiveId counting = objective(3, "Number", "Count in fours");
        ObjectiveId fractions = objective(4, "Fractions", "Add fractions");
        ObjectiveId untaught = objective(2, "Number", "Tens and ones");
        mark(counting, ".", 0);
        mark(rounding, "/", 0);
        mark(fractions, "X", 0);
        mark(untaught, ".", 0);
        mark(untaught, "", 1);
        PupilGaps[] read = new PupilGaps[1];
        assertThat(SCHOOL.statements(() -> read[0] = SCHOOL.get(Gaps.class).of(ada, SCHOOL.head())))
                .isEqualTo(1);
        var gaps = read[0].subjects().getFirst().gaps();
        assertThat(read[0].year()).isEqualTo(new YearGroup(4));
        assertThat(gaps.holdingBack())
                .extracting(each -> each.objective().teacher())
                .containsExactly("Count in fours", "Round to the nearest ten");
        assertThat(gaps.nextSteps()).extracting(each -> each.objective().id()).containsExactly(rounding, counting);
        assertThat(gaps.strands().get("Fractions").isSecure()).isTrue();
    }

    @Test
    void a_pupil_of_a_school_without_a_bank_has_no_gaps_and_one_not_seen_is_not_found() {
        SCHOOL.moveTo("Elsewhere " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        PupilId new1 = SCHOOL.pupil(2);
        assertThat(SCHOOL.in(() -> SCHOOL.get(Gaps.class).of(new1, SCHOOL.head()))
                        .subjects())
                .isEmpty();
        assertThatThrownBy(() -> SCHOOL.in(() -> SCHOOL.get(Gaps.class).of(ada, SCHOOL.head())))
                .isInstanceOf(NotFound.class);
    }

    private ObjectiveId objective(int year, String strand, String teacher) {
        return SCHOOL.in(() -> objectives.add(
                maths, new YearGroup(year), new ObjectiveWords(strand, teacher, "I can do it"), SCHOOL.head()));
    }

    private List<MarkEntry> entry(ObjectiveId objective, String typed) {
        return List.of(new MarkEntry(UUID.randomUUID(), ada, objective, typed, 0));
    }

    private MarkOutcome mark(ObjectiveId objective, String typed, int seen) {
        return mark(UUID.randomUUID(), objective, typed, seen);
    }

    private MarkOutcome mark(UUID key, ObjectiveId objective, String typed, int seen) {
        return SCHOOL.in(() -> marks.record(new MarkEntry(key, ada, objective, typed, seen), SCHOOL.head()));
    }

    private static String name() {
        return SCHOOL.head().name();
    }

    private static long count() {
        return SCHOOL.number("select count(*) from objectives.mark");
    }
}
