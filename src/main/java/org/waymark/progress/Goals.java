package org.waymark.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/**
 * The two targets for one point: the least progress expected, and the one to hope for, never below it. Both come from the base alone
 * and stay put when passed. See docs/rules/targets.md.
 */
public record Goals(Goal target, Goal ptt) {

    /** From the pupil's own line; empty where the line has no grade for the point. */
    static Optional<Goals> fromBase(Base base, CollectionPoint point, YearGroup taught, Profile profile) {
        var keyStage = taught.keyStage();
        return new MinimumLine(base, keyStage).at(point).map(grade -> {
            var scale = base.scale();
            var target = new Goal(
                    scale,
                    grade,
                    Goal.Source.BASE,
                    base.words() + " The least expected by " + Words.moment(point, taught) + " is " + grade.code()
                            + ".");
            var hoped = profile.ptt(grade, base, keyStage, point.sixthsSince(base.point()));
            return new Goals(
                    target, new Goal(scale, hoped, Goal.Source.BASE, profile.why(hoped, grade, scale, keyStage)));
        });
    }

    static Goals fromExpectation(Expectation expectation, Profile profile) {
        var scale = expectation.scale();
        var target = new Goal(
                scale,
                expectation.grade(),
                Goal.Source.EXPECTATION,
                "Set without a starting point: " + expectation.words() + ".");
        // A table of sub-levels above the base has no base to count from.
        var plain = Profile.minimumPlus(profile.aboveTarget());
        var hoped = scale.stepsAbove(expectation.grade(), plain.aboveTarget());
        var why = "Set without a starting point. "
                + plain.why(
                        hoped,
                        expectation.grade(),
                        scale,
                        expectation.yearGroup().keyStage());
        return new Goals(target, new Goal(scale, hoped, Goal.Source.EXPECTATION, why));
    }

    /** What a person set stands in for what was derived; a PTT that the new Target has overtaken is lifted to it. */
    static Optional<Goals> byHand(Optional<Goals> derived, @Nullable ByHand target, @Nullable ByHand ptt) {
        var chosenTarget = Optional.ofNullable(target).map(Goal::byHand).or(() -> derived.map(Goals::target));
        var chosenPtt = Optional.ofNullable(ptt)
                .map(Goal::byHand)
                .or(() -> derived.map(Goals::ptt))
                .or(() -> chosenTarget);
        return chosenTarget.flatMap(least -> chosenPtt.map(hoped -> new Goals(least, lifted(least, hoped))));
    }

    private static Goal lifted(Goal target, Goal ptt) {
        boolean comparable = target.scale().code().equals(ptt.scale().code());
        return comparable && !ptt.grade().isBelow(target.grade())
                ? ptt
                : new Goal(
                        target.scale(),
                        target.grade(),
                        target.source(),
                        "As the Target, which is higher. " + target.why());
    }

    /** Adds what comes next to each goal that the pupil's latest grade has reached. */
    Goals seenFrom(Result latest) {
        var now = latest.grade();
        if (now == null || !latest.isIn(target.scale()) || !target.isReachedBy(now)) {
            return this;
        }
        if (!ptt.isReachedBy(now)) {
            return new Goals(target.reached(aimingFor(ptt.grade())), ptt);
        }
        var next = target.scale()
                .above(now)
                .map(Goals::aimingFor)
                .orElse("reached – the top of the scale: now going deeper");
        return new Goals(target.reached(next), ptt.reached(next));
    }

    private static String aimingFor(Grade grade) {
        return "reached – now aiming for " + grade.code();
    }
}
