package org.waymark.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.ui.Refused;

class BandsTest {
    @ParameterizedTest(name = "{1} of {0}: {2}, {3}")
    @CsvSource({
        "100, 100, 100.0%, GREEN",
        "100, 97, 97.0%, GREEN",
        "2000, 1939, 96.9%, AMBER", // 96.95 %: printed to the nearest it would be 97.0, and contradict its colour
        "10000, 9699, 96.9%, AMBER",
        "100, 90, 90.0%, AMBER",
        "10000, 8999, 89.9%, RED",
        "2000, 1799, 89.9%, RED",
        "120, 0, 0.0%, RED"
    })
    void each_band_takes_its_lower_edge_and_no_printed_number_contradicts_its_colour(
            int possible, int attended, String printed, Light light) {
        Figures figures = new Figures(possible, attended, 0, 0);
        assertThat(figures.percent()).isEqualTo(printed);
        assertThat(Bands.USUAL.attendance(figures)).isEqualTo(light);
    }

    @Test
    void every_ratio_has_one_colour_and_more_sessions_attended_never_make_it_worse() {
        for (int possible = 1; possible <= 380; possible++) {
            Light before = Light.RED;
            for (int attended = 0; attended <= possible; attended++) {
                Light light = Bands.USUAL.attendance(new Figures(possible, attended, 0, 0));
                double exact = attended * 100.0 / possible;
                assertThat(light).isEqualTo(exact >= 97 ? Light.GREEN : exact >= 90 ? Light.AMBER : Light.RED);
                assertThat(light.ordinal()).isLessThanOrEqualTo(before.ordinal());
                before = light;
            }
        }
    }

    @ParameterizedTest(name = "{0} late marks: {1}")
    @CsvSource({"0, GREEN", "1, GREEN", "2, AMBER", "4, AMBER", "5, RED", "60, RED"})
    void late_marks_are_green_to_one_amber_to_four_and_red_from_five(int lates, Light light) {
        assertThat(Bands.USUAL.punctuality(new Figures(100, 100, 0, lates))).isEqualTo(light);
    }

    @Test
    void sessions_missed_for_a_medical_reason_cost_no_colour() {
        Figures ill = new Figures(120, 90, 30, 0);
        assertThat(ill.percent()).isEqualTo("100.0%");
        assertThat(Bands.USUAL.attendance(ill)).isEqualTo(Light.GREEN);
    }

    @Test
    void without_a_session_to_come_to_there_is_no_colour() {
        assertThat(Bands.USUAL.attendance(new Figures(0, 0, 0, 0))).isNull();
        assertThat(Bands.USUAL.attendance(new Figures(20, 0, 20, 0))).isNull();
        assertThat(new Figures(0, 0, 0, 0).percent()).isEqualTo("no sessions");
    }

    @Test
    void figures_that_cannot_be_are_refused_beside_the_number_to_look_at() {
        refused(new Figures(-1, 0, 0, 0), "possible", "Give a whole number from 0 to 500.");
        refused(new Figures(501, 0, 0, 0), "possible", "Give a whole number from 0 to 500.");
        refused(new Figures(100, 100, 0, -2), "lates", "Give a whole number from 0 to 500.");
        refused(new Figures(100, 101, 0, 0), "attended", "101 attended of 100 possible sessions cannot be.");
        refused(
                new Figures(100, 90, 11, 0),
                "medical",
                "90 attended and 11 missed for a medical reason are more than the 100 possible sessions.");
    }

    @Test
    void bands_that_overlap_or_leave_a_gap_are_refused() {
        assertThatThrownBy(() -> new Bands(900, 970, 1, 4).checked())
                .hasMessage("Amber begins below green, and above 0.");
        assertThatThrownBy(() -> new Bands(1001, 900, 1, 4).checked())
                .hasMessage("Green begins between 0.1 and 100.0.");
        assertThatThrownBy(() -> new Bands(970, 900, 4, 4).checked())
                .hasMessage("Amber goes further than green, to at most 500 late marks.");
        assertThat(new Bands(960, 910, 0, 3).checked()).isEqualTo(new Bands(960, 910, 0, 3));
    }

    private static void refused(Figures figures, String field, String sentence) {
        assertThatThrownBy(figures::checked)
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.field()).isEqualTo(field))
                .hasMessage(sentence);
    }
}
