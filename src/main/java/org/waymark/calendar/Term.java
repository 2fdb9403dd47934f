package org.waymark.calendar;

import java.util.Locale;
import java.util.Optional;

/** The three terms of the school year, in order. */
public enum Term {
    AUTUMN("Autumn"),
    SPRING("Spring"),
    SUMMER("Summer");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    public static Optional<Term> parse(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "autumn", "aut" -> Optional.of(AUTUMN);
            case "spring", "spr" -> Optional.of(SPRING);
            case "summer", "sum" -> Optional.of(SUMMER);
            default -> Optional.empty();
        };
    }

    public String label() {
        return label;
    }

    public String code() {
        return label.toLowerCase(Locale.ROOT);
    }
}
