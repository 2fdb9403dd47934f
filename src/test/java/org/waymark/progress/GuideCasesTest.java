package org.waymark.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.progress.Presets.grade;
import static org.waymark.progress.Presets.inYear;
import static org.waymark.progress.Presets.point;
import static org.waymark.progress.Presets.record;
import static org.waymark.progress.Presets.result;
import static org.waymark.progress.Presets.scale;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.waymark.calendar.YearGroup;

/** The guide's rules as worked examples: every row of three tables, through the same door that the pages use. */
class GuideCasesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/attainment-colour-cases.csv", numLinesToSkip = 1)
    void attainment_has_the_colour_of_the_table(
            String scaleCode, int yearGroup, String term, String code, String expectation, String colour) {
        var scale = scale(scaleCode);
        var standing = record(scale, yearGroup, term, result(scale, yearGroup, term, code))
                .now();
        assertThat(standing.expectation().grade().code()).isEqualTo(expectation);
        assertThat(standing.attainment().colour()).isEqualTo(colour);
        assertThat(standing.attainment().why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/progress-colour-cases.csv", numLinesToSkip = 1)
    void progress_has_the_colour_and_the_line_of_the_table(
            String scaleCode,
            String baseCode,
            int baseYearGroup,
            String baseTerm,
            boolean first,
            int yearGroup,
            String term,
            String code,
            String line,
            String colour) {
        var scale = scale(scaleCode);
        var baseResult = result(scale, baseYearGroup, baseTerm, baseCode);
        var now = result(scale, yearGroup, term, code);
        var record = now.equals(baseResult)
                ? record(scale, yearGroup, term, now)
                : record(scale, yearGroup, term, now, baseResult);

        assertThat(record.now().progress().colour()).isEqualTo(colour);
        assertThat(record.now().progress().why()).isNotBlank();
        var base = record.base().orElseThrow();
        assertThat(base.grade()).isEqualTo(grade(scale, baseCode));
        if (first) {
            assertThat(base.origin()).isEqualTo(Base.Origin.FIRST_RESULT);
        }
        if (line != null) {
            var keyStage = new YearGroup(yearGroup).keyStage();
            assertThat(new MinimumLine(base, keyStage).at(now.point())).contains(grade(scale, line));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/target-cases.csv", numLinesToSkip = 1)
    void target_and_ptt_are_those_of_the_table(
            String scaleCode,
            String baseCode,
            int baseYearGroup,
            String baseTerm,
            int yearGroup,
            String target,
            String ptt) {
        var scale = scale(scaleCode);
        var facts = SubjectFacts.of(
                inYear(yearGroup),
                List.of(result(scale, baseYearGroup, baseTerm, baseCode)),
                scale,
                Presets.expectations(scale));
        // The base may be this year's own first result, so look from the end of the year.
        var goals = SubjectRecord.of(facts, point(yearGroup, "summer")).goals().orElseThrow();
        assertThat(goals.target().grade().code()).isEqualTo(target);
        assertThat(goals.ptt().grade().code()).isEqualTo(ptt);
    }
}
