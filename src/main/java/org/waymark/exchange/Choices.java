package org.waymark.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a person says beside the file.
 *
 * @param part the file is of a part of the school, so whom it lacks is not missing
 * @param knows that unusually much changes, and means it
 * @param filesGrades where a grade entered by hand differs, the file's counts
 * @param scale the code of the scale of its results, where nobody could tell
 */
public record Choices(
        boolean part,
        boolean knows,
        boolean filesGrades,
        @Nullable String scale) {
    public static final Choices NONE = new Choices(false, false, false, null);

    public static Choices ofScale(@Nullable String scale) {
        return new Choices(false, false, false, scale);
    }

    Choices inScale(@Nullable String said) {
        return new Choices(part, knows, filesGrades, said);
    }
}
