package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.waymark.ui.Series.Kind;

class KeyStageChartTest {

    private static final List<String> GRADES = List.of("2c", "2b", "2a", "3c", "3b", "3a", "4c");

    private static KeyStageChart chart(Series... series) {
        return new KeyStageChart("Reading", List.of("Year 2", "Autumn", "Spring"), GRADES, List.of(series));
    }

    private static Document parsed(KeyStageChart chart) {
        return Jsoup.parse(chart.svg(), "", Parser.xmlParser());
    }

    @Test
    void says_every_line_in_words() {
        var chart = chart(
                new Series(Kind.RESULT, "Result", Arrays.asList(1, null, 2)),
                new Series(Kind.PTT, "PTT", Arrays.asList(null, null, null)));

        assertThat(chart.description()).isEqualTo("Reading. Result: Year 2 2b, Spring 2a. PTT: none yet.");
        assertThat(parsed(chart).selectFirst("svg").attr("aria-label")).isEqualTo(chart.description());
        assertThat(parsed(chart).selectFirst("title").text()).isEqualTo("Reading");
    }

    @Test
    void a_missing_result_is_a_gap_and_not_a_line_through_it() {
        var line = parsed(chart(new Series(Kind.RESULT, "Result", Arrays.asList(1, null, 2))))
                .selectFirst(".chart-result path");

        assertThat(line.attr("d")).doesNotContain("L").matches("M.*M.*");
    }

    @Test
    void the_lines_differ_in_dash_and_marker_and_not_only_in_colour() {
        var svg = parsed(chart(
                new Series(Kind.RESULT, "Result", List.of(1, 2, 3)),
                new Series(Kind.EXPECTATION, "Expectation", List.of(2, 3, 4)),
                new Series(Kind.TARGET, "Target", List.of(1, 2, 2)),
                new Series(Kind.PTT, "PTT", List.of(2, 3, 3))));

        var groups = List.of("result", "expectation", "target", "ptt");
        assertThat(groups.stream()
                        .map(g -> svg.selectFirst(".chart-" + g + " > path").attr("stroke-dasharray")))
                .doesNotHaveDuplicates();
        assertThat(groups.stream()
                        .map(g -> svg.selectFirst(".chart-" + g + " > path[transform]")
                                .attr("d")))
                .doesNotHaveDuplicates();
    }

    @Test
    void names_at_the_line_ends_never_overlap_and_stay_on_the_chart() {
        var svg = parsed(chart(
                new Series(Kind.RESULT, "Result", List.of(0, 0, 0)),
                new Series(Kind.EXPECTATION, "Expectation", List.of(0, 0, 0)),
                new Series(Kind.TARGET, "Target", List.of(0, 0, 0)),
                new Series(Kind.PTT, "PTT", List.of(0, 0, 0))));

        var heights = svg.select(".chart-label text").eachAttr("y").stream()
                .map(Integer::parseInt)
                .toList();
        assertThat(heights).hasSize(4).isSorted().allMatch(y -> y < 290);
        IntStream.range(1, heights.size())
                .forEach(i -> assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(17));
    }

    @Test
    void only_the_grades_near_a_line_are_named() {
        var svg = parsed(chart(new Series(Kind.RESULT, "Result", List.of(2, 3, 3))));

        assertThat(svg.select(".chart-axis text").eachText())
                .contains("2b", "2a", "3c", "3b", "Year 2", "Autumn", "Spring")
                .doesNotContain("2c", "3a", "4c");
    }

    @Test
    void a_scale_of_a_hundred_scores_still_has_room_for_its_names() {
        var scores = IntStream.rangeClosed(80, 120).mapToObj(Integer::toString).toList();
        var svg = parsed(new KeyStageChart(
                "Maths",
                List.of("Year 2", "Year 6"),
                scores,
                List.of(new Series(Kind.RESULT, "Result", List.of(0, 40)))));

        assertThat(svg.selectFirst(".chart-axis").select("text")).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void has_no_style_attribute_and_escapes_the_schools_words() {
        var chart = chart(new Series(Kind.PTT, "Stretch <\"&> goal", List.of(1, 2, 3)));

        assertThat(chart.svg()).doesNotContain("style=").contains("Stretch &lt;&quot;&amp;&gt; goal 3c");
    }

    @Test
    void a_line_must_have_a_grade_or_a_gap_for_each_point() {
        assertThatThrownBy(() -> chart(new Series(Kind.RESULT, "Result", List.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Result");
    }
}
