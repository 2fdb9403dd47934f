package org.waymark.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.progress.Presets.LEVELS;
import static org.waymark.progress.Presets.STAGES;
import static org.waymark.progress.Presets.STANDARDS;
import static org.waymark.progress.Presets.expectations;
import static org.waymark.progress.Presets.facts;
import static org.waymark.progress.Presets.grade;
import static org.waymark.progress.Presets.point;
import static org.waymark.progress.Presets.record;
import static org.waymark.progress.Presets.result;
import static org.waymark.progress.Presets.year;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

class SubjectRecordTest {

    private static final Result YEAR_2 = result(LEVELS, 2, "summer", "2b");
    private static final Result YEAR_3 = result(LEVELS, 3, "summer", "2a");

    @Test
    void the_table_has_the_start_and_every_year_end_of_the_key_stage() {
        var record = record(LEVELS, 4, "spring", YEAR_2, YEAR_3, result(LEVELS, 4, "autumn", "3c"));

        assertThat(record.start().orElseThrow().result()).isEqualTo(YEAR_2);
        assertThat(record.yearEnds())
                .extracting(
                        end -> end.yearGroup().label(),
                        end -> end.result() == null ? "" : end.result().code(),
                        end -> end.expectation().grade().code(),
                        end -> end.goals().target().grade().code(),
                        end -> end.attainment().colour())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Year 3", "2a", "2a", "2a", "green"),
                        org.assertj.core.groups.Tuple.tuple("Year 4", "", "3b", "3b", "none"),
                        org.assertj.core.groups.Tuple.tuple("Year 5", "", "3a", "3a", "none"),
                        org.assertj.core.groups.Tuple.tuple("Year 6", "", "4b", "4b", "none"));
        assertThat(record.yearEnds().get(2).attainment().why()).isEqualTo("The end of Year 5 is still to come.");
    }

    @Test
    void this_year_shows_all_its_points_and_says_what_is_missing() {
        var record = record(LEVELS, 4, "spring", YEAR_2, result(LEVELS, 4, "autumn", "2a"));

        assertThat(record.thisYear())
                .extracting(
                        standing -> standing.point().code(),
                        standing -> standing.attainment().colour())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("autumn", "amber"),
                        org.assertj.core.groups.Tuple.tuple("spring", "none"),
                        org.assertj.core.groups.Tuple.tuple("summer", "none"));
        assertThat(record.now().progress().why()).isEqualTo("No result for spring of Year 4 yet.");
    }

    @Test
    void each_colour_explains_itself() {
        var record = record(LEVELS, 4, "summer", YEAR_2, result(LEVELS, 4, "summer", "3c"));

        assertThat(record.now().attainment().why())
                .isEqualTo("3c is one grade below 3b, the national expectation for the end of Year 4.");
        assertThat(record.now().progress().why())
                .isEqualTo("Started the key stage at 2b (end of Year 2). By now the minimum line is 3b; "
                        + "3c is one grade below it.");
    }

    @Test
    void standing_still_for_a_year_is_said() {
        var record = record(LEVELS, 3, "summer", YEAR_2, result(LEVELS, 3, "summer", "2b"));
        assertThat(record.now().progress().why())
                .endsWith("A whole year has passed, and 2b is no further on than the starting point.");
    }

    @Test
    void the_journey_draws_every_point_from_the_start_to_the_end_of_the_key_stage() {
        var journey = record(LEVELS, 4, "spring", YEAR_2).journey();
        assertThat(journey).hasSize(13);
        assertThat(journey.getFirst().point()).isEqualTo(point(2, "summer"));
        assertThat(journey.getLast().goals().ptt().grade().code()).isEqualTo("4a");
    }

    @Test
    void what_was_collected_later_is_not_known_yet() {
        var facts = facts(LEVELS, 4, YEAR_2, result(LEVELS, 4, "summer", "3b"));
        assertThat(SubjectRecord.of(facts, point(4, "spring")).thisYear())
                .allSatisfy(standing -> assertThat(standing.result()).isNull());
    }

    @Test
    void without_any_result_the_target_is_the_expectation_and_says_so() {
        var record = record(LEVELS, 4, "autumn");
        var goals = record.goals().orElseThrow();

        assertThat(record.start()).isEmpty();
        assertThat(record.now().attainment().colour()).isEqualTo("none");
        assertThat(goals.target().grade().code()).isEqualTo("3b");
        assertThat(goals.target().source()).isEqualTo(Goal.Source.EXPECTATION);
        assertThat(goals.target().why()).startsWith("Set without a starting point");
        assertThat(goals.ptt().grade().code()).isEqualTo("3a");
    }

    @Test
    void an_absent_child_keeps_no_grade_and_is_told_when_last_assessed() {
        var record = record(
                LEVELS, 4, "spring", YEAR_2, result(LEVELS, 4, "autumn", "3c"), result(LEVELS, 4, "spring", "A"));

        assertThat(record.now().attainment().why()).isEqualTo("Absent in spring of Year 4 (A).");
        assertThat(record.now().progress().colour()).isEqualTo("none");
        assertThat(record.lastAssessed(point(4, "spring"))).contains("Last assessed in autumn of Year 4: 3c");
        assertThat(record.lastAssessed(point(4, "autumn"))).isEmpty();
    }

    @Test
    void a_child_who_joined_in_the_middle_was_not_here_yet() {
        var facts = facts(LEVELS, 4, result(LEVELS, 4, "spring", "3c"));
        var joined = SubjectFacts.of(
                facts.schooling().from(point(4, "spring")), facts.results(), LEVELS, expectations(LEVELS));
        var record = SubjectRecord.of(joined, point(4, "spring"));

        assertThat(record.thisYear().getFirst().attainment().why()).isEqualTo("Not here yet in autumn of Year 4.");
        assertThat(record.now().attainment().colour()).isEqualTo("green");
        assertThat(record.now().progress().why()).contains("Too soon to say");
        assertThat(record.yearEnds().getFirst().goals()).isNull();
    }

    @Test
    void when_the_scale_changed_progress_is_not_compared_and_starts_again() {
        var record = record(
                STAGES,
                4,
                "spring",
                YEAR_2,
                YEAR_3,
                result(STAGES, 4, "autumn", "4E"),
                result(STAGES, 4, "spring", "4D"));

        assertThat(record.base().orElseThrow().origin()).isEqualTo(Base.Origin.NEW_SCALE);
        assertThat(record.thisYear().getFirst().progress().why())
                .startsWith("The scale changed, so progress starts again from 4E");
        assertThat(record.now().progress().colour()).isEqualTo("green");
        assertThat(record.yearEnds().getFirst().attainment().why()).contains("the two are not compared");
        assertThat(record.yearEnds().getFirst().progress().why()).startsWith("The scale changed: 2a is");
    }

    @Test
    void across_scales_only_bands_are_compared() {
        var schooling = Presets.inYear(3);
        var facts = SubjectFacts.of(
                schooling, List.of(result(STANDARDS, 3, "autumn", "WTS")), LEVELS, expectations(LEVELS));
        var attainment = SubjectRecord.of(facts, point(3, "autumn")).now().attainment();
        assertThat(attainment.colour()).isEqualTo("amber");
        assertThat(attainment.why()).contains("only the bands are compared");
    }

    @Test
    void a_repeated_year_is_expected_what_its_year_group_is() {
        var schooling = Schooling.of(Map.of(year(4), new YearGroup(4), year(5), new YearGroup(4)));
        var facts = SubjectFacts.of(schooling, List.of(YEAR_2), LEVELS, expectations(LEVELS));
        var record = SubjectRecord.of(facts, CollectionPoint.endOf(year(5)));

        assertThat(record.now().expectation().grade().code()).isEqualTo("3b");
        assertThat(record.yearEnds())
                .extracting(end -> end.yearGroup().number())
                .containsExactly(3, 4, 4, 5, 6);
    }

    @Test
    void reception_has_no_table() {
        var record = record(LEVELS, 0, "autumn", result(LEVELS, 0, "autumn", "W"));
        assertThat(record.yearEnds()).isEmpty();
        assertThat(record.now().attainment().why()).isEqualTo("Assessed under the EYFS.");
        assertThat(record.goals()).isEmpty();
    }

    @Test
    void a_year_one_pupil_without_a_reception_grade_has_no_base() {
        var record = record(LEVELS, 1, "spring", result(LEVELS, 1, "autumn", "W"), result(LEVELS, 1, "spring", "1c"));
        assertThat(record.base()).isEmpty();
        assertThat(record.now().progress().why()).startsWith("Too soon to say");
        assertThat(record.now().attainment().colour()).isEqualTo("green");
    }

    @Test
    void a_reception_grade_is_the_base_of_key_stage_one() {
        var record = record(LEVELS, 1, "summer", result(LEVELS, 0, "summer", "W"), result(LEVELS, 1, "summer", "1b"));
        assertThat(record.base().orElseThrow().words()).isEqualTo("Started the key stage at W (end of Reception).");
        assertThat(record.goals().orElseThrow().target().grade().code()).isEqualTo("1b");
    }

    @Test
    void a_year_two_pupil_without_a_reception_grade_counts_from_the_end_of_year_one() {
        var record = record(LEVELS, 2, "autumn", result(LEVELS, 1, "autumn", "W"), result(LEVELS, 1, "summer", "1b"));
        assertThat(record.base().orElseThrow().words()).isEqualTo("Counted from 1b (end of Year 1).");
    }

    @Test
    void a_base_is_the_same_whichever_result_is_found_first() {
        var autumn = result(LEVELS, 3, "autumn", "2b");
        var spring = result(LEVELS, 3, "spring", "2a");
        for (var results : List.of(List.of(autumn, spring), List.of(spring, autumn))) {
            var base = Base.find(results, Presets.inYear(4), year(4), LEVELS);
            assertThat(base.orElseThrow().point()).isEqualTo(autumn.point());
        }
    }

    @Test
    void an_absence_at_the_end_of_year_two_leaves_the_earliest_result_as_base() {
        var record = record(
                LEVELS,
                4,
                "autumn",
                result(LEVELS, 2, "spring", "2c"),
                result(LEVELS, 2, "summer", "A"),
                result(LEVELS, 4, "autumn", "3c"),
                result(LEVELS, 3, "autumn", "2b"));
        assertThat(record.base().orElseThrow().words())
                .isEqualTo("First result in this key stage: 2b (autumn of Year 3).");
    }

    @Test
    void a_year_six_pupil_starts_from_the_imported_end_of_year_two_and_not_from_year_three() {
        var record = record(
                LEVELS, 6, "autumn", result(LEVELS, 3, "autumn", "2a"), YEAR_2, result(LEVELS, 1, "summer", "1b"));
        assertThat(record.base().orElseThrow().point()).isEqualTo(point(2, "summer"));
    }

    @Test
    void a_whole_level_is_placed_by_its_points_and_printed_as_written() {
        var record = record(LEVELS, 3, "autumn", result(LEVELS, 2, "summer", "3"));
        assertThat(record.base().orElseThrow().grade().code()).isEqualTo("3b");
        assertThat(record.base().orElseThrow().words()).contains("at 3 (end of Year 2)");
    }

    @Test
    void a_base_on_the_p_scales_asks_a_grade_a_year() {
        var record = record(LEVELS, 4, "summer", result(LEVELS, 2, "summer", "P7"));
        assertThat(record.yearEnds())
                .extracting(end -> end.goals().target().grade().code())
                .containsExactly("P8", "W", "1c", "1b");
    }

    @Test
    void two_results_for_one_point_are_refused() {
        assertThatThrownBy(() -> record(LEVELS, 4, "summer", YEAR_2, result(LEVELS, 2, "summer", "2a")))
                .hasMessageContaining("Two results stand for Summer 2022/23");
    }

    @Test
    void in_half_terms_the_first_expects_what_the_term_before_did() {
        var facts = facts(LEVELS, 4, YEAR_2).inHalfTerms();
        var first = SubjectRecord.of(facts, new CollectionPoint(year(4), 1)).now();
        assertThat(first.expectation().grade()).isEqualTo(grade(LEVELS, "2a"));
        assertThat(first.expectation().provisional()).isTrue();
        assertThat(SubjectRecord.of(facts, new CollectionPoint(year(4), 1)).thisYear())
                .hasSize(6);
    }
}
