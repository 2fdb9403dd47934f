package org.waymark.targets;

import java.time.LocalDate;
import java.util.Optional;

/** What a school may settle for one pupil. Codes are as stored. */
public enum ArrangementKind {
    INDIVIDUAL_EXPECTATION("individual expectation", "Individual expectation"),
    HIDE_NATIONAL_LINE("hide national line", "Hide the national line from the family"),
    ENGAGEMENT_MODEL("engagement model", "Engagement model"),
    NEW_TO_ENGLISH("new to English", "New to English"),
    SHOW_NO_RED("show no red", "Show no red to the family");

    private final String code;
    private final String label;

    ArrangementKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** New to English lasts three terms where nobody says otherwise: a year, wherever in it a pupil came. */
    public Optional<LocalDate> usualEnd(LocalDate from) {
        return this == NEW_TO_ENGLISH ? Optional.of(from.plusYears(1).minusDays(1)) : Optional.empty();
    }

    public static Optional<ArrangementKind> of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
