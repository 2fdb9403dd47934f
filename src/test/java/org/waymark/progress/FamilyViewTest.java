package org.waymark.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.progress.Presets.LEVELS;
import static org.waymark.progress.Presets.facts;
import static org.waymark.progress.Presets.grade;
import static org.waymark.progress.Presets.point;
import static org.waymark.progress.Presets.record;
import static org.waymark.progress.Presets.result;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyViewTest {

    private static final Result LOW_START = result(LEVELS, 2, "summer", "1b");
    private static final Result LOW_NOW = result(LEVELS, 4, "summer", "2c");

    private static SubjectRecord lowRecord(Arrangements arrangements) {
        return SubjectRecord.of(
                facts(LEVELS, 4, LOW_START, LOW_NOW).withArrangements(arrangements), point(4, "summer"));
    }

    @Test
    void without_an_arrangement_a_family_sees_what_staff_see() {
        var record = lowRecord(Arrangements.NONE);
        assertThat(record.asFamilySees().now()).isEqualTo(record.now());
        assertThat(record.now().attainment().colour()).isEqualTo("red");
    }

    @Test
    void no_red_turns_red_into_words_for_the_family_and_not_for_staff() {
        var record = lowRecord(new Arrangements(false, false, true, false));
        assertThat(record.now().attainment().colour()).isEqualTo("red");
        var family = record.asFamilySees();
        assertThat(family.now().attainment().colour()).isEqualTo("none");
        assertThat(family.now().progress().colour()).isEqualTo("amber");
        assertThat(family.message(Wording.WAYMARK)).isEqualTo("The next steps say what we are working on together.");
        assertThat(record.message(Wording.WAYMARK)).isEqualTo(family.message(Wording.WAYMARK));
    }

    @Test
    void new_to_english_holds_back_red_in_reading_and_writing_only() {
        var newToEnglish = new Arrangements(false, true, false, false);
        assertThat(lowRecord(newToEnglish).asFamilySees().now().attainment().colour())
                .isEqualTo("none");
        assertThat(lowRecord(newToEnglish.outsideReadingAndWriting())
                        .asFamilySees()
                        .now()
                        .attainment()
                        .colour())
                .isEqualTo("red");
    }

    @Test
    void a_hidden_national_line_is_gone_with_its_colour_and_the_individual_one_stays() {
        var facts = facts(LEVELS, 4, LOW_START, LOW_NOW)
                .withIndividual(
                        Expectations.individual(LEVELS, grade(LEVELS, "2c"), point(4, "autumn"), point(4, "summer")))
                .withArrangements(new Arrangements(false, false, false, true));
        var record = SubjectRecord.of(facts, point(4, "summer"));

        assertThat(record.now().attainment().colour()).isEqualTo("red");
        assertThat(record.now().ownAttainment().why())
                .isEqualTo("2c meets 2c, the individual expectation for the end of Year 4.");
        var family = record.asFamilySees().now();
        assertThat(family.expectation()).isNull();
        assertThat(family.attainment().colour()).isEqualTo("none");
        assertThat(family.ownAttainment().colour()).isEqualTo("green");
        assertThat(record.message(Wording.WAYMARK)).startsWith("On track");
    }

    @Test
    void the_engagement_model_has_no_colour_and_no_target_even_for_staff() {
        var record = lowRecord(new Arrangements(true, false, false, false));
        assertThat(record.now().attainment().why()).contains("told in words");
        assertThat(record.now().progress().colour()).isEqualTo("none");
        assertThat(record.goals()).isEmpty();
        assertThat(record.message(Wording.WAYMARK)).contains("told in words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "green|green|false|On track.",
                "green|amber|false|On track.",
                "green|red|false|On track, but has slowed: we will watch this together.",
                "amber|green|true|Nearly there and catching up.",
                "amber|green|false|Nearly there, keeping pace with their own target.",
                "amber|amber|true|Nearly there, steady.",
                "amber|red|false|Nearly there, but needs a push.",
                "red|green|true|Needs more help and catching up.",
                "red|green|false|Needs more help, keeping pace with their own target.",
                "red|amber|false|Needs more help, moving slowly: see the next steps.",
                "red|red|false|Needs more help: see the next steps.",
                "amber|none|false|Nearly there; too soon to say how fast.",
                "none|green|false|Not yet assessed."
            })
    void the_two_colours_make_one_sentence(String attainment, String progress, boolean catchingUp, String message) {
        assertThat(FamilyMessage.of(
                        judgement(attainment, Judgement.Reason.NOT_ASSESSED),
                        judgement(progress, Judgement.Reason.TOO_SOON),
                        catchingUp,
                        Wording.WAYMARK))
                .isEqualTo(message);
    }

    private static Judgement judgement(String colour, Judgement.Reason reason) {
        return colour.equals("none")
                ? Judgement.none(reason, "Because.")
                : new Judgement.Coloured(
                        Rag.valueOf(colour.toUpperCase(java.util.Locale.ROOT)),
                        "Because.",
                        LEVELS.lowest(),
                        LEVELS.lowest(),
                        0);
    }

    @Test
    void catching_up_is_said_only_when_the_gap_is_smaller_than_at_the_base() {
        var from2c = result(LEVELS, 2, "summer", "2c");
        var keepingPace = record(LEVELS, 4, "summer", from2c, result(LEVELS, 4, "summer", "3c"));
        assertThat(keepingPace.message(Wording.WAYMARK)).isEqualTo("Nearly there, keeping pace with their own target.");

        var from1a = result(LEVELS, 2, "summer", "1a");
        var catchingUp = record(LEVELS, 4, "summer", from1a, result(LEVELS, 4, "summer", "3c"));
        assertThat(catchingUp.message(Wording.WAYMARK)).isEqualTo("Nearly there and catching up.");
    }

    @Test
    void the_guides_own_words_can_be_chosen() {
        var standing = lowRecord(Arrangements.NONE).now();
        assertThat(Wording.GUIDE.attainment(standing.attainment()))
                .isEqualTo("Not in line with the national expectations");
        assertThat(Wording.GUIDE.progress(standing.progress())).isEqualTo("Satisfactory progress");
    }

    @Test
    void no_default_word_shames_a_child() {
        var words = Wording.WAYMARK.attainment() + " " + Wording.WAYMARK.progress();
        assertThat(words.toLowerCase(java.util.Locale.ROOT)).doesNotContain("poor", "behind", "failing");
    }

    @Test
    void a_wording_without_a_word_for_a_colour_is_refused() {
        assertThatThrownBy(() -> new Wording("ours", "Ours", Map.of(Rag.GREEN, "Good"), Map.of()))
                .hasMessage("Every colour needs a word: red has none.");
    }
}
