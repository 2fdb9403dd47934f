package org.waymark.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.calendar.YearGroup;

/** The worked table of docs/rules/objectives.md, and what lies around it. */
class ObjectiveGapsTest {
    /** A child in Year 4. Each line is year, strand, name, mark, in the order they are taught within a year. */
    private static final ObjectiveGaps<String> ADA = gaps(
            4,
            "4 Number  count-in-6s     X",
            "4 Number  round           /",
            "4 Number  negative        .",
            "4 Number  roman           -",
            "4 Fractions tenths        .",
            "4 Fractions equivalent    -",
            "2 Number  place-value     X",
            "2 Number  compare         .",
            "3 Number  hundreds        /",
            "3 Fractions unit          .",
            "3 Fractions order         -",
            "5 Number  powers          /");

    @Test
    void foundations_come_first_the_earliest_year_first_and_then_this_year() {
        assertThat(names(ADA.holdingBack()))
                .containsExactly("compare", "hundreds", "unit", "round", "negative", "tenths");
        assertThat(names(ADA.foundations())).containsExactly("compare", "hundreds", "unit");
    }

    @Test
    void what_is_partly_there_is_the_next_step_before_what_is_not_there_yet() {
        assertThat(names(ADA.nextSteps())).containsExactly("hundreds", "round", "powers");
        assertThat(names(ADA.nextSteps(5))).containsExactly("hundreds", "round", "powers", "compare", "unit");
    }

    @Test
    void what_was_not_taught_and_what_is_ahead_of_the_year_hold_nobody_back() {
        assertThat(names(ADA.holdingBack())).doesNotContain("roman", "equivalent", "order", "powers");
        assertThat(gaps(4, "4 Number roman -").holdingBack()).isEmpty();
        assertThat(gaps(4, "4 Number roman -").nextSteps()).isEmpty();
    }

    @Test
    void coverage_is_of_this_years_objectives_strand_by_strand() {
        assertThat(ADA.strands().keySet()).containsExactly("Number", "Fractions");
        assertThat(ADA.strands().get("Number")).isEqualTo(new Coverage(1, 1, 1, 1));
        assertThat(ADA.coverage()).isEqualTo(new Coverage(1, 1, 2, 2));
    }

    @ParameterizedTest
    @CsvSource({
        // can do, partly, not yet, not taught, % of all, % of taught, secure
        "7, 0, 0, 3, 70, 100, true",
        "7, 1, 1, 1, 70, 77, true",
        "16, 4, 3, 0, 69, 69, false",
        "0, 0, 0, 9, 0, 0, false",
        "0, 0, 0, 0, 0, 0, false",
        "1, 0, 0, 0, 100, 100, true",
        "2, 1, 0, 0, 66, 66, false"
    })
    void a_strand_is_secure_from_seventy_in_a_hundred_of_all_its_objectives(
            int can, int partly, int notYet, int notTaught, int ofAll, int ofTaught, boolean secure) {
        Coverage coverage = new Coverage(can, partly, notYet, notTaught);
        assertThat(coverage.percentOfAll()).isEqualTo(ofAll);
        assertThat(coverage.percentOfTaught()).isEqualTo(ofTaught);
        assertThat(coverage.isSecure()).isEqualTo(secure);
    }

    @Test
    void a_better_mark_never_makes_a_secure_strand_less_secure_or_adds_a_gap() {
        ObjectiveMark[] upwards = {ObjectiveMark.NOT_YET, ObjectiveMark.PARTLY, ObjectiveMark.CAN_DO};
        for (int all = 1; all <= 12; all++) {
            for (int can = 0; can < all; can++) {
                for (int i = 0; i + 1 < upwards.length; i++) {
                    Coverage before = with(all, can, upwards[i]);
                    Coverage after = with(all, can, upwards[i + 1]);
                    assertThat(after.percentOfAll()).isGreaterThanOrEqualTo(before.percentOfAll());
                    assertThat(after.isSecure() || !before.isSecure()).isTrue();
                }
            }
        }
    }

    @Test
    void a_small_x_is_as_good_and_nothing_else_is_a_mark() {
        assertThat(ObjectiveMark.typed(" x ")).contains(ObjectiveMark.CAN_DO);
        assertThat(ObjectiveMark.typed("")).contains(ObjectiveMark.NOT_TAUGHT);
        assertThat(ObjectiveMark.typed("y")).isEmpty();
    }

    private static Coverage with(int all, int can, ObjectiveMark one) {
        List<ObjectiveMark> marks = Stream.concat(
                        Stream.generate(() -> ObjectiveMark.CAN_DO).limit(can),
                        Stream.generate(() -> ObjectiveMark.NOT_TAUGHT).limit(all - can - 1L))
                .toList();
        return Coverage.of(Stream.concat(marks.stream(), Stream.of(one)).toList());
    }

    private static List<String> names(List<MarkedObjective<String>> marked) {
        return marked.stream().map(MarkedObjective::objective).toList();
    }

    private static ObjectiveGaps<String> gaps(int year, String... lines) {
        return new ObjectiveGaps<>(
                new YearGroup(year),
                Arrays.stream(lines)
                        .map(line -> line.split("\\s+"))
                        .map(words -> new MarkedObjective<>(
                                words[2],
                                new YearGroup(Integer.parseInt(words[0])),
                                words[1],
                                ObjectiveMark.of(words[3].replace("-", ""))))
                        .toList());
    }
}
