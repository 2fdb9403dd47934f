package org.waymark.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.progress.Presets.LEVELS;
import static org.waymark.progress.Presets.STAGES;
import static org.waymark.progress.Presets.STANDARDS;
import static org.waymark.progress.Presets.facts;
import static org.waymark.progress.Presets.grade;
import static org.waymark.progress.Presets.point;
import static org.waymark.progress.Presets.record;
import static org.waymark.progress.Presets.result;
import static org.waymark.progress.Presets.year;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsTest {

    private static final Result YEAR_2 = result(LEVELS, 2, "summer", "2b");

    @ParameterizedTest
    @CsvSource({
        "minimum-plus-1,3c,3a,4c,4a",
        "seven-over-key-stage,2a,3b,4c,4a",
        "two-a-year,3c,3a,4b,5c",
        "minimum-plus-2,3b,4c,4b,5c"
    })
    void each_profile_derives_its_ptt_from_2b(String profile, String y3, String y4, String y5, String y6) {
        var record = SubjectRecord.of(
                facts(LEVELS, 3, YEAR_2).withProfile(Profile.of(profile).orElseThrow()), point(3, "autumn"));
        assertThat(record.yearEnds())
                .extracting(end -> end.goals().ptt().grade().code())
                .containsExactly(y3, y4, y5, y6);
    }

    @Test
    void an_unknown_profile_is_not_found() {
        assertThat(Profile.of("fft20")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3c,-,-",
                "3b,reached – now aiming for 3a,-",
                "3a,reached – now aiming for 4c,reached – now aiming for 4c",
                "4b,reached – now aiming for 4a,reached – now aiming for 4a"
            })
    void a_reached_target_says_what_comes_next(String now, String target, String ptt) {
        var goals = record(LEVELS, 4, "spring", YEAR_2, result(LEVELS, 4, "spring", now))
                .goals()
                .orElseThrow();
        assertThat(goals.target().reached()).isEqualTo(target);
        assertThat(goals.ptt().reached()).isEqualTo(ptt);
        assertThat(goals.target().grade().code()).isEqualTo("3b");
    }

    @Test
    void a_first_result_at_the_end_of_the_year_leaves_that_years_target_as_it_was() {
        var goals = record(LEVELS, 4, "summer", result(LEVELS, 4, "summer", "3c"))
                .goals()
                .orElseThrow();
        assertThat(goals.target().grade().code()).isEqualTo("3b");
        assertThat(goals.target().source()).isEqualTo(Goal.Source.EXPECTATION);
    }

    @Test
    void at_the_top_of_the_scale_a_child_goes_deeper() {
        var goals = record(STAGES, 6, "summer", result(STAGES, 2, "summer", "2S"), result(STAGES, 6, "summer", "6M"))
                .goals()
                .orElseThrow();
        assertThat(goals.ptt().reached()).isEqualTo("reached – the top of the scale: now going deeper");
    }

    @Test
    void a_target_set_by_hand_gives_its_reason_and_lifts_a_ptt_that_it_overtakes() {
        var byHand = new ByHand(LEVELS, grade(LEVELS, "4c"), "Agreed with the family in September.");
        var goals = SubjectRecord.of(
                        facts(LEVELS, 4, YEAR_2).withByHand(Map.of(year(4), byHand), Map.of()), point(4, "autumn"))
                .goals()
                .orElseThrow();
        assertThat(goals.target().source()).isEqualTo(Goal.Source.BY_HAND);
        assertThat(goals.target().why()).isEqualTo("Set by hand: Agreed with the family in September.");
        assertThat(goals.ptt().grade().code()).isEqualTo("4c");
    }

    @Test
    void a_ptt_can_be_set_by_hand_alone() {
        var byHand = new ByHand(LEVELS, grade(LEVELS, "4b"), "From the tracker.");
        var goals = SubjectRecord.of(
                        facts(LEVELS, 4, YEAR_2).withByHand(Map.of(), Map.of(year(4), byHand)), point(4, "autumn"))
                .goals()
                .orElseThrow();
        assertThat(goals.target().grade().code()).isEqualTo("3b");
        assertThat(goals.ptt().grade().code()).isEqualTo("4b");
    }

    @Test
    void a_target_is_not_set_by_hand_without_a_reason() {
        assertThatThrownBy(() -> new ByHand(LEVELS, LEVELS.top(), " "))
                .hasMessage("Say why this target is set by hand.");
    }

    @Test
    void on_a_scale_that_stays_the_target_is_to_stay_and_the_ptt_a_grade_more() {
        var goals = record(STANDARDS, 4, "autumn", result(STANDARDS, 2, "summer", "WTS"))
                .goals()
                .orElseThrow();
        assertThat(goals.target().grade().code()).isEqualTo("WTS");
        assertThat(goals.ptt().grade().code()).isEqualTo("EXS");
    }

    @Test
    void both_goals_explain_themselves() {
        var goals = record(LEVELS, 4, "autumn", YEAR_2).goals().orElseThrow();
        assertThat(goals.target().why())
                .isEqualTo(
                        "Started the key stage at 2b (end of Year 2). The least expected by the end of Year 4 is 3b.");
        assertThat(goals.ptt().why()).isEqualTo("One grade above the Target: 3a. The Target is 3b.");
    }
}
