package org.waymark.hosting;

import java.util.Locale;

/** What a data directory is for. It is said once, when the directory is new, and never changes. */
public enum Kind {
    /** Made-up schools, accounts anyone may use, a "today" that can be set; seen from this machine only. */
    DEMO,
    /** Children's data. */
    REAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return this == DEMO ? "a demonstration" : "children's data";
    }
}
