package org.waymark.mentoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a list that a school keeps, as the buttons beside its lines change it. */
public final class Order {
    private Order() {}

    /** With one line a place higher or lower; a place that is not there changes nothing. */
    public static <T> List<T> moved(List<T> lines, @Nullable Integer up, @Nullable Integer down) {
        List<T> moved = new ArrayList<>(lines);
        if (up != null && up > 0 && up < moved.size()) {
            Collections.swap(moved, up, up - 1);
        }
        if (down != null && down >= 0 && down < moved.size() - 1) {
            Collections.swap(moved, down, down + 1);
        }
        return moved;
    }
}
