package org.waymark.scales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.NationalExpectations;

class PresetsTest {
    @Test
    void grades_have_labels_in_words() {
        assertThat(label(Presets.LEVELS, "3b")).isEqualTo("Level 3b");
        assertThat(label(Presets.LEVELS, "W")).isEqualTo("Working towards level 1");
        assertThat(label(Presets.STAGES, "3D")).isEqualTo("Year 3, Developing");
        assertThat(label(Presets.STANDARDS, "EXS")).isEqualTo("Working at the expected standard");
    }

    @Test
    void a_whole_level_is_placed_at_its_middle() {
        assertThat(Presets.LEVELS.scale().place("3").orElseThrow().code()).isEqualTo("3b");
    }

    @Test
    void mastering_stands_on_the_step_of_secure() {
        var stages = Presets.STAGES.scale();
        assertThat(stages.distance(
                        stages.place("2M").orElseThrow(), stages.place("2S").orElseThrow()))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_expects_a_grade_at_the_end_of_each_of_its_years(Preset preset) {
        var expected = new NationalExpectations(preset.scale(), preset.expectations());
        var years = preset == Presets.EYFS ? List.of(0) : List.of(1, 2, 3, 4, 5, 6);
        for (int year : years) {
            assertThat(expected.at(new YearGroup(year), CollectionPoint.endOf(new AcademicYear(2026))))
                    .isPresent();
        }
    }

    static List<Preset> presets() {
        return Presets.all();
    }

    private static String label(Preset preset, String code) {
        return preset.scale().place(code).orElseThrow().label();
    }
}
