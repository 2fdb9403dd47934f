package org.waymark.interventions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/** An intervention as somebody wants to begin it. Until null: nobody knows yet how long. */
public record NewIntervention(
        String name, String runBy, LocalDate from, @Nullable LocalDate until) {
    static final int LONGEST_NAME = 120;

    NewIntervention checked() {
        return new NewIntervention(
                said("name", name, "Say what it is, such as “Phonics catch-up”."),
                said("runBy", runBy, "Say who runs it, such as “Mrs Grant, Tuesdays”."),
                from,
                ordered(from, until));
    }

    private static String said(String field, String typed, String ask) {
        String said = typed.strip();
        if (said.isEmpty()) {
            throw new Refused(field, ask);
        }
        if (said.length() > LONGEST_NAME) {
            throw new Refused(field, "Say it in at most " + LONGEST_NAME + " characters.");
        }
        return said;
    }

    static @Nullable LocalDate ordered(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new Refused("until", "The last day is before the first. Change one of them.");
        }
        return until;
    }
}
