package org.waymark.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ties a field to its hint and its problem, so that a screen reader says them with it. */
public final class Described {
    private Described() {}

    /** The value for {@code aria-describedby}, or null when there is nothing to say. */
    public static @Nullable String by(String name, @Nullable String hint, @Nullable String problem) {
        String ids = Stream.of(hint == null ? "" : name + "-hint", problem == null ? "" : name + "-problem")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
