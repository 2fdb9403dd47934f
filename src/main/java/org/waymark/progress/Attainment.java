package org.waymark.progress;

import java.util.Optional;
import org.waymark.calendar.YearGroup;

/**
 * The attainment colour: how far a result is from the expectation of its own point in the year. At or above is green, within the
 * scale's amber width amber, further below red. See docs/rules/colours.md.
 */
public final class Attainment {

    private Attainment() {}

    public static Judgement judge(Result result, Expectation expectation) {
        var grade = result.grade();
        if (grade == null) {
            return NoGrade.because(result, expectation.yearGroup());
        }
        if (!result.isIn(expectation.scale())) {
            return byBand(grade, result, expectation);
        }
        var scale = result.scale();
        int distance = scale.distance(grade, expectation.grade());
        var rag = distance >= 0 ? Rag.GREEN : distance >= -scale.tolerance().amber() ? Rag.AMBER : Rag.RED;
        var why = result.code() + " " + compared(scale, grade, expectation.grade(), distance) + " "
                + expectation.words() + ".";
        return new Judgement.Coloured(rag, why, grade, expectation.grade(), distance);
    }

    static Judgement judge(Result result, YearGroup taught, Optional<Expectation> expectation) {
        return expectation
                .map(expected -> judge(result, expected))
                .orElseGet(() -> result.grade() == null
                        ? NoGrade.because(result, taught)
                        : Judgement.none(
                                Judgement.Reason.NO_EXPECTATION,
                                "No expectation is set for %s.".formatted(Words.moment(result.point(), taught))));
    }

    /** "is one grade below": two stages on the same step of the line differ in name only. */
    static String compared(Scale scale, Grade grade, Grade other, int distance) {
        if (distance == 0) {
            return grade.ordinal() == other.ordinal() ? "meets" : grade.isBelow(other) ? "is level with" : "is above";
        }
        return "is " + Words.count(Math.abs(distance), scale.kind().unit()) + (distance > 0 ? " above" : " below");
    }

    /** Across two scales there is no arithmetic: a band is all that both can say. */
    private static Judgement byBand(Grade grade, Result result, Expectation expectation) {
        var band = grade.band();
        if (band == null) {
            return Judgement.none(
                    Judgement.Reason.NOT_COMPARABLE,
                    "%s is a grade of %s and the expectation one of %s: the two are not compared."
                            .formatted(
                                    result.code(),
                                    result.scale().name(),
                                    expectation.scale().name()));
        }
        var rag = switch (band) {
            case AT, ABOVE -> Rag.GREEN;
            case NEARLY -> Rag.AMBER;
            case BELOW -> Rag.RED;
        };
        var why =
                "%s is in the band %s. It is a grade of %s and the expectation one of %s, so only the bands are compared."
                        .formatted(
                                result.code(),
                                band.label(),
                                result.scale().name(),
                                expectation.scale().name());
        return new Judgement.Coloured(rag, why, grade, expectation.grade(), band.ordinal() - Band.AT.ordinal());
    }
}
