package org.waymark.sheets;

import org.jspecify.annotations.Nullable;

/**
 * A sheet as it goes on paper.
 *
 * @param page what it says
 * @param foot what the foot of this copy says of itself, such as when it was printed and which version it is
 * @param logo the school's, as an address that holds the picture itself; null where it has none
 * @param line said above everything else, such as how many sheets a family gets; empty where nothing is
 */
public record Copy(
        SheetPage page,
        Layout layout,
        String foot,
        String line,
        @Nullable String logo) {}
