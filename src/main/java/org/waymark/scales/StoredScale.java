package org.waymark.scales;

import org.waymark.progress.Grade;
import org.waymark.progress.Scale;

/** A scale as a school has it, with the key that results refer to. */
public record StoredScale(ScaleId id, Scale scale) {

    /** @throws IllegalStateException where there is none: the database refuses results without a grade */
    public Grade grade(int ordinal) {
        for (var grade : scale.grades()) {
            if (grade.ordinal() == ordinal) {
                return grade;
            }
        }
        throw new IllegalStateException(scale.name() + " has no grade number " + ordinal + ".");
    }
}
