package org.waymark.mentoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Rung;

/** How the child works, strand by strand. */
public record HowPage(List<Row> rows) {
    public static final HowPage NOTHING = new HowPage(List.of());

    /**
     * One strand.
     *
     * @param before what was agreed last time; empty where nothing was
     * @param apart child and mentor see it very differently
     */
    public record Row(
            String id,
            String name,
            String child,
            View agreed,
            List<View> others,
            String said,
            String before,
            boolean apart) {}

    /**
     * One view, and the place chosen or offered.
     *
     * @param place empty: none
     * @param theirs what somebody else said meanwhile
     */
    public record View(
            String field,
            String label,
            int version,
            String place,
            List<Rung> choices,
            @Nullable Rung chosen,
            @Nullable String theirs) {}
}
