package org.waymark.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.progress.Presets.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/** What must be true of every grade, base, scale and point, tried over all of them. */
class RulesHoldEverywhereTest {

    static List<Scale> scales() {
        return Presets.ALL;
    }

    @ParameterizedTest
    @MethodSource("scales")
    void a_higher_result_never_has_a_worse_attainment_colour(Scale scale) {
        for (var expected : scale.grades()) {
            var point = CollectionPoint.endOf(year(4));
            var expectation =
                    new Expectation(scale, expected, new YearGroup(4), point, Expectation.Whose.NATIONAL, false);
            neverWorse(scale.grades().stream()
                    .map(grade -> Attainment.judge(Result.of(point, scale, grade), expectation)));
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void a_higher_result_never_has_a_worse_progress_colour(Scale scale) {
        everyBase(
                scale,
                base -> pointsAfter(base).forEach(point -> {
                    var taught = taughtAt(point);
                    neverWorse(scale.grades().stream()
                            .map(grade -> Progress.judge(Result.of(point, scale, grade), taught, base)));
                }));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void a_child_who_meets_the_target_is_green_for_progress(Scale scale) {
        everyBase(
                scale,
                base -> pointsAfter(base).forEach(point -> {
                    for (var profile : profiles()) {
                        var goals = Goals.fromBase(base, point, taughtAt(point), profile)
                                .orElseThrow();
                        var met = Result.of(point, scale, goals.target().grade());
                        assertThat(Progress.judge(met, taughtAt(point), base).rag())
                                .isEqualTo(Rag.GREEN);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void the_ptt_is_never_below_the_target_and_neither_ever_falls(Scale scale) {
        everyBase(scale, base -> {
            for (var profile : profiles()) {
                var line = pointsAfter(base)
                        .map(point -> Goals.fromBase(base, point, taughtAt(point), profile)
                                .orElseThrow())
                        .toList();
                assertThat(line)
                        .allSatisfy(goals -> assertThat(goals.ptt()
                                        .grade()
                                        .isBelow(goals.target().grade()))
                                .isFalse());
                assertThat(line)
                        .extracting(goals -> goals.target().grade().ordinal())
                        .isSorted();
                assertThat(line)
                        .extracting(goals -> goals.ptt().grade().ordinal())
                        .isSorted();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void nobody_is_red_for_progress_in_the_first_half_term(Scale scale) {
        everyBase(
                scale,
                base -> pointsAfter(base)
                        .filter(point -> point.sixth() == 1)
                        .forEach(point -> assertThat(scale.grades())
                                .allSatisfy(grade -> assertThat(
                                                Progress.judge(Result.of(point, scale, grade), taughtAt(point), base)
                                                        .rag())
                                        .isIn(Rag.AMBER, Rag.GREEN))));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void every_judgement_says_why(Scale scale) {
        for (var results : someHistories(scale)) {
            var record = record(scale, results);
            assertThat(everyStanding(record)).allSatisfy(standing -> {
                assertThat(standing.attainment().why()).isNotBlank().endsWith(".");
                assertThat(standing.progress().why()).isNotBlank().endsWith(".");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void the_order_in_which_results_arrive_does_not_matter(Scale scale) {
        for (var results : someHistories(scale)) {
            var reversed = new ArrayList<>(results);
            Collections.reverse(reversed);
            assertThat(everyStanding(record(scale, reversed))).isEqualTo(everyStanding(record(scale, results)));
        }
    }

    @Test
    void the_properties_are_tried_on_colours_and_not_on_nothing() {
        var colours = new ArrayList<String>();
        everyBase(
                Presets.LEVELS,
                base -> pointsAfter(base)
                        .forEach(point -> colours.add(
                                Progress.judge(Result.of(point, base.scale(), base.grade()), taughtAt(point), base)
                                        .colour())));
        assertThat(colours).contains("red", "amber", "green").doesNotContain("none");
    }

    private static void neverWorse(Stream<Judgement> lowToHigh) {
        assertThat(lowToHigh.map(Judgement::rag).toList()).isSorted();
    }

    private interface WithBase {
        void test(Base base);
    }

    /** The end of Year 2, a first result in the middle of Year 4, and for Key Stage 1 the end of Reception and of Year 1. */
    private static void everyBase(Scale scale, WithBase test) {
        for (var grade : scale.grades()) {
            for (var point : List.of(
                    CollectionPoint.endOf(year(0)),
                    CollectionPoint.endOf(year(1)),
                    CollectionPoint.endOf(year(2)),
                    new CollectionPoint(year(4), 2))) {
                var origin = point.sixth() == 2 ? Base.Origin.FIRST_RESULT : Base.Origin.BEFORE_KEY_STAGE;
                test.test(new Base(point, taughtAt(point), scale, grade, grade.code(), origin));
            }
        }
    }

    /** Every half-term after the base in its key stage; where a scale does not climb, a year of them is as good as four. */
    private static Stream<CollectionPoint> pointsAfter(Base base) {
        int last = base.yearGroup().number() < 2 ? 2 : 6;
        return Stream.iterate(base.yearGroup().number(), n -> n <= last, n -> n + 1)
                .flatMap(n -> CollectionPoint.halfTermly(year(n)).stream())
                .filter(point -> point.isAfter(base.point()))
                .limit(base.scale().kind().climbs() ? 24 : 7);
    }

    private static YearGroup taughtAt(CollectionPoint point) {
        return new YearGroup(point.year().startYear() - year(0).startYear());
    }

    private static List<Profile> profiles() {
        return List.of(
                Profile.MINIMUM_PLUS_ONE,
                Profile.minimumPlus(0),
                Profile.minimumPlus(3),
                Profile.SEVEN_OVER_THE_KEY_STAGE,
                Profile.TWO_A_YEAR);
    }

    /** Sixty made-up histories with gaps and absences, always the same ones. */
    private static List<List<Result>> someHistories(Scale scale) {
        var random = new Random(42);
        return Stream.generate(() -> history(scale, random)).limit(60).toList();
    }

    private static List<Result> history(Scale scale, Random random) {
        var results = new ArrayList<Result>();
        for (int yearGroup = 2; yearGroup <= 6; yearGroup++) {
            for (var point : CollectionPoint.termly(year(yearGroup))) {
                int dice = random.nextInt(5);
                if (dice == 0) {
                    results.add(Result.of(point, scale, Result.Flag.values()[random.nextInt(4)]));
                } else if (dice < 4) {
                    results.add(Result.of(
                            point,
                            scale,
                            scale.grades().get(random.nextInt(scale.grades().size()))));
                }
            }
        }
        return results;
    }

    private static SubjectRecord record(Scale scale, List<Result> results) {
        var schooling = Schooling.of(Map.of(year(5), new YearGroup(5)));
        var facts = SubjectFacts.of(schooling, results, scale, Presets.expectations(scale));
        return SubjectRecord.of(facts, new CollectionPoint(year(5), 4));
    }

    private static List<Standing> everyStanding(SubjectRecord record) {
        return Stream.of(record.journey(), record.yearEnds(), record.thisYear())
                .flatMap(List::stream)
                .toList();
    }
}
