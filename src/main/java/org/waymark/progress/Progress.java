package org.waymark.progress;

import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Judgement.Reason;

/**
 * The progress colour: a result against the pupil's own minimum line, whatever is expected nationally. See docs/rules/colours.md.
 */
public final class Progress {

    private Progress() {}

    public static Judgement judge(Result result, YearGroup taught, Base base) {
        var grade = result.grade();
        if (grade == null) {
            return NoGrade.because(result, taught);
        }
        if (!result.isIn(base.scale())) {
            return scaleChanged(result, base);
        }
        int elapsed = result.point().sixthsSince(base.point());
        if (elapsed < 1) {
            return Judgement.none(
                    Reason.TOO_SOON, base.words() + " Too soon to say: progress is shown from one point later.");
        }
        return new MinimumLine(base, taught.keyStage())
                .at(result.point())
                .map(line -> against(line, grade, result, base, elapsed))
                .orElseGet(() -> Judgement.none(
                        Reason.TOO_SOON,
                        "Too soon to say: %s has no rate of progress for %s."
                                .formatted(
                                        result.scale().name(), taught.keyStage().label())));
    }

    static Judgement withoutBase(Result result, YearGroup taught) {
        return result.grade() == null
                ? NoGrade.because(result, taught)
                : Judgement.none(Reason.TOO_SOON, "Too soon to say: there is no starting point for this key stage.");
    }

    private static Judgement scaleChanged(Result result, Base base) {
        return Judgement.none(
                Reason.NOT_COMPARABLE,
                "The scale changed: %s is a grade of %s and the starting point, %s, one of %s. Progress is not compared."
                        .formatted(
                                result.code(),
                                result.scale().name(),
                                base.code(),
                                base.scale().name()));
    }

    private static Judgement against(Grade line, Grade grade, Result result, Base base, int elapsed) {
        var scale = base.scale();
        var tolerance = scale.tolerance();
        int distance = scale.distance(grade, line);
        int shortfall = -distance - tolerance.steady();
        boolean yearGone = elapsed >= CollectionPoint.SIXTHS_IN_A_YEAR;
        boolean stalled =
                yearGone && scale.distance(line, base.grade()) > 0 && scale.distance(grade, base.grade()) <= 0;
        boolean verySlow = stalled || shortfall > tolerance.progressAmber();
        boolean settling = result.point().sixth() == 1;

        var why = new StringBuilder(base.words()).append(' ').append(position(scale, line, result, grade, distance));
        if (stalled) {
            why.append(" A whole year has passed, and %s is no further on than the starting point."
                    .formatted(result.code()));
        }
        if (verySlow && settling) {
            why.append(" It is the first half-term of the year, when nobody is red.");
        }
        var rag = shortfall <= 0 ? Rag.GREEN : verySlow && !settling ? Rag.RED : Rag.AMBER;
        return new Judgement.Coloured(rag, why.toString(), grade, line, distance);
    }

    private static String position(Scale scale, Grade line, Result result, Grade grade, int distance) {
        return switch (scale.kind()) {
            case LADDER, STAGES -> {
                var compared = distance == 0 ? "meets it" : Attainment.compared(scale, grade, line, distance) + " it";
                yield "By now the minimum line is " + line.code() + "; " + result.code() + " " + compared + ".";
            }
            case BANDS ->
                distance == 0
                        ? "%s is in the same band.".formatted(result.code())
                        : "%s is %s."
                                .formatted(
                                        result.code(),
                                        Words.count(Math.abs(distance), "band")
                                                + (distance > 0 ? " higher" : " lower"));
            case SCORES -> {
                var change = distance == 0 ? "the same" : Math.abs(distance) + (distance > 0 ? " higher" : " lower");
                var steady = scale.tolerance().steady();
                yield "%s is %s%s."
                        .formatted(
                                result.code(),
                                change,
                                steady > 0 ? "; a change of up to " + steady + " counts as the same" : "");
            }
        };
    }
}
