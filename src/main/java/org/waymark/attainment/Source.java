package org.waymark.attainment;

import java.util.Locale;

/** How a result came in. A grade entered by hand is never overridden by a file unasked. */
public enum Source {
    HAND,
    IMPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
