package org.waymark.scales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    @Test
    void oakfields_results_are_levels() {
        var grades = rows("/demo/oakfield-results.csv").map(row -> row[5]).collect(Collectors.toSet());
        assertThat(grades).hasSizeGreaterThan(10);
        assertThat(Recognition.of(grades)).contains(new Recognition(Presets.LEVELS, List.of()));
    }

    @Test
    void brooksides_results_are_stages() {
        Set<String> grades = rows("/demo/brookside-results-wide.csv")
                .flatMap(row -> Stream.of(row).skip(3))
                .collect(Collectors.toSet());
        assertThat(grades).hasSizeGreaterThan(20);
        assertThat(Recognition.of(grades)).contains(new Recognition(Presets.STAGES, List.of()));
    }

    @Test
    void what_fits_no_grade_is_told() {
        assertThat(Recognition.of(List.of("2b", "2a", "3c", "A", "", "3z", "Secure")))
                .contains(new Recognition(Presets.LEVELS, List.of("3z", "Secure")));
    }

    @Test
    void standards_and_scores_are_told_apart() {
        assertThat(Recognition.of(List.of("WTS", "exs", "GDS", "PK4")))
                .map(Recognition::preset)
                .contains(Presets.STANDARDS);
        assertThat(Recognition.of(List.of("98", "104", "112")))
                .map(Recognition::preset)
                .contains(Presets.SCALED_SCORE);
        assertThat(Recognition.of(List.of("72", "104", "131")))
                .map(Recognition::preset)
                .contains(Presets.STANDARDISED_SCORE);
    }

    @Test
    void of_words_that_are_no_grades_nothing_is_guessed() {
        assertThat(Recognition.of(List.of("good", "better", "2b"))).isEmpty();
        assertThat(Recognition.of(List.of("A", "N"))).isEmpty();
    }

    private static Stream<String[]> rows(String file) {
        try (var in = RecognitionTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
