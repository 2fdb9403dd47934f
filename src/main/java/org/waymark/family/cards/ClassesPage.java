package org.waymark.family.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes somebody makes cards for.
 *
 * @param settings where how children sign in is chosen; null for whoever does not choose it
 */
public record ClassesPage(boolean on, @Nullable String settings, List<Row> rows) {
    /** A class. */
    public record Row(String name, String href, int children, int cards) {}
}
