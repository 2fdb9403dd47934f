package org.waymark.attendance.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;
import org.waymark.ui.Rung;

/** A class's figures of one term. News: what was saved. All: the possible sessions of rows that say nothing else. */
public record FiguresPage(
        String className,
        String address,
        String classes,
        String point,
        String pointCode,
        List<Link> points,
        String all,
        List<Row> rows,
        @Nullable String news,
        Problems problems) {
    /** One pupil's: what stands or was typed, and how what stands is coloured. */
    public record Row(
            String id,
            String name,
            int seen,
            String possible,
            String attended,
            String medical,
            String lates,
            @Nullable Rung attendance,
            @Nullable Rung punctuality,
            @Nullable String problem,
            @Nullable String field) {}
}
