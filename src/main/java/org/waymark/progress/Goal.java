package org.waymark.progress;

import org.jspecify.annotations.Nullable;

/** A Target or PTT: the grade, where it came from, and, once it is reached, what comes next. */
public record Goal(
        Scale scale,
        Grade grade,
        Source source,
        String why,
        @Nullable String reached) {

    /** Where a goal came from. */
    public enum Source {
        /** The pupil's own base. */
        BASE,
        /** The national expectation, for want of a base: "set without a starting point". */
        EXPECTATION,
        BY_HAND
    }

    Goal(Scale scale, Grade grade, Source source, String why) {
        this(scale, grade, source, why, null);
    }

    static Goal byHand(ByHand set) {
        return new Goal(set.scale(), set.grade(), Source.BY_HAND, "Set by hand: " + set.reason());
    }

    boolean isReachedBy(Grade now) {
        return !now.isBelow(grade);
    }

    Goal reached(String words) {
        return new Goal(scale, grade, source, why, words);
    }
}
