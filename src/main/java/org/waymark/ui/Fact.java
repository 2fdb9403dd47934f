package org.waymark.ui;

import org.jspecify.annotations.Nullable;

/** A row of a summary list: what it is, what it says, and where it can be changed. */
public record Fact(String term, String value, @Nullable Link change) {
    public static Fact of(String term, String value) {
        return new Fact(term, value, null);
    }
}
