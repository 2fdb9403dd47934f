package org.waymark.ui;

import org.jspecify.annotations.Nullable;

/** One of the answers offered by radios, checkboxes or a list. */
public record Choice(String value, String text, @Nullable String hint) {
    public static Choice of(String value, String text) {
        return new Choice(value, text, null);
    }
}
