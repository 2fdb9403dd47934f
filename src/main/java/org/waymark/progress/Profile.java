package org.waymark.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.calendar.KeyStage;

/**
 * How a school's aspirational target (PTT) is derived from the pupil's base: so many grades above the Target, or so many
 * sub-levels above the base after one, two, three and four years of Key Stage 2. Typed or imported values are overrides.
 */
public record Profile(String code, String name, int aboveTarget, List<Integer> aboveBase) {

    public static final Profile MINIMUM_PLUS_ONE = minimumPlus(1);
    public static final Profile SEVEN_OVER_THE_KEY_STAGE =
            new Profile("seven-over-key-stage", "One sub-level in Year 3, then two a year", 1, List.of(1, 3, 5, 7));
    public static final Profile TWO_A_YEAR =
            new Profile("two-a-year", "Two sub-levels every year", 1, List.of(2, 4, 6, 8));

    private static final Map<String, Profile> STORED = Stream.concat(
                    IntStream.rangeClosed(0, 9).mapToObj(Profile::minimumPlus),
                    Stream.of(SEVEN_OVER_THE_KEY_STAGE, TWO_A_YEAR))
            .collect(Collectors.toUnmodifiableMap(Profile::code, Function.identity()));

    public Profile {
        aboveBase = List.copyOf(aboveBase);
    }

    public static Profile minimumPlus(int grades) {
        var name = "Target plus " + Words.count(grades, "grade");
        return new Profile("minimum-plus-" + grades, name, grades, List.of());
    }

    /** The profile that was stored under a code. */
    public static Optional<Profile> of(String code) {
        return Optional.ofNullable(STORED.get(code));
    }

    /** Never below the Target: a table made for Key Stage 2 levels does not fit every base and scale. */
    Grade ptt(Grade target, Base base, KeyStage keyStage, int elapsedSixths) {
        var scale = base.scale();
        if (!countsFromBase(scale, keyStage)) {
            return scale.stepsAbove(target, aboveTarget);
        }
        var grade = scale.stepsAbove(base.grade(), added(elapsedSixths));
        return grade.isBelow(target) ? target : grade;
    }

    private boolean countsFromBase(Scale scale, KeyStage keyStage) {
        return !aboveBase.isEmpty() && scale.kind() == Scale.Kind.LADDER && keyStage == KeyStage.KS2;
    }

    /** Part of a year, for a pupil who joined in the middle of one, is shared out and rounded down. */
    private int added(int elapsedSixths) {
        int years = elapsedSixths / 6;
        int part = elapsedSixths % 6;
        return (after(years) * (6 - part) + after(years + 1) * part) / 6;
    }

    private int after(int years) {
        return years == 0 ? 0 : aboveBase.get(Math.min(years, aboveBase.size()) - 1);
    }

    /** The explaining sentence; it says so where the Target is already the most that can be asked. */
    String why(Grade ptt, Grade target, Scale scale, KeyStage keyStage) {
        if (ptt.equals(target)) {
            return "The same as the Target, %s.".formatted(target.code());
        }
        var rule = countsFromBase(scale, keyStage) ? name : stepsInWords(scale) + " above the Target";
        return rule + ": " + ptt.code() + ". The Target is " + target.code() + ".";
    }

    private String stepsInWords(Scale scale) {
        return Words.sentence(scale.stepsInWords(aboveTarget));
    }
}
