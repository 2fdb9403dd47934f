package org.waymark.progress;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;

/** What was recorded for one pupil in one subject at one point: a grade, or why there is none. Code is as the school wrote it. */
public record Result(
        CollectionPoint point,
        Scale scale,
        String code,
        @Nullable Grade grade,
        @Nullable Flag flag) {

    /** Why there is no grade. It is never taken for a low one. */
    public enum Flag {
        ABSENT("A", "Absent"),
        NOT_ASSESSED("N", "Not assessed"),
        ENGAGEMENT_MODEL("EM", "Engagement model"),
        DISAPPLIED("D", "Disapplied");

        private final String code;
        private final String label;

        Flag(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public static Optional<Flag> parse(String written) {
            return Arrays.stream(values())
                    .filter(flag -> flag.code.equalsIgnoreCase(written.strip()))
                    .findFirst();
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    public Result {
        if ((grade == null) == (flag == null)) {
            throw new IllegalArgumentException("A result is a grade or the reason for none, not both.");
        }
        if (grade != null && !scale.has(grade)) {
            throw new IllegalArgumentException(grade + " is not a grade of " + scale.name() + ".");
        }
    }

    public static Result of(CollectionPoint point, Scale scale, Grade grade) {
        return new Result(point, scale, grade.code(), grade, null);
    }

    public static Result of(CollectionPoint point, Scale scale, Flag flag) {
        return new Result(point, scale, flag.code(), null, flag);
    }

    /** Reads a code as a grade of the scale, else as a flag; empty where it is neither. A grade comes first: D may be Developing. */
    public static Optional<Result> read(CollectionPoint point, Scale scale, String written) {
        return scale.place(written)
                .map(grade -> new Result(point, scale, written.strip(), grade, null))
                .or(() -> Flag.parse(written).map(flag -> of(point, scale, flag)));
    }

    public boolean isIn(Scale other) {
        return scale.code().equals(other.code());
    }
}
