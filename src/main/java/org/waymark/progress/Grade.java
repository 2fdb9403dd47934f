package org.waymark.progress;

import org.jspecify.annotations.Nullable;

/**
 * One grade of a scale. The ordinal gives the order; points place it on the scale's line, where it has one; the band is set where a
 * grade means the same in every year group, as EXS does and 3b does not.
 */
public record Grade(
        String code,
        int ordinal,
        String label,
        @Nullable Integer points,
        @Nullable Band band) {

    public boolean isBelow(Grade other) {
        return ordinal < other.ordinal;
    }

    @Override
    public String toString() {
        return code;
    }
}
