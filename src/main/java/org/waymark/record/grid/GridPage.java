package org.waymark.record.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/** One class at one collection point, every subject: what is there, what was there last time, what to aim for. */
public record GridPage(
        String className,
        String point,
        String pointCode,
        String before,
        String targetLabel,
        String address,
        String account,
        String school,
        boolean open,
        List<Link> points,
        List<Column> columns,
        List<Row> rows,
        Problems problems,
        @Nullable String news) {

    /** A subject, its key, and the codes its cells take, for type-ahead. */
    public record Column(String subject, String id) {}

    public record Row(String pupil, String name, String href, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param version of the result that stands, sent back to show what was seen; empty where the cell never had one
     * @param said state in words for a cell that was refused on the plain form
     */
    public record Cell(
            String name,
            String label,
            String grade,
            String version,
            String before,
            String target,
            String grades,
            List<Chip> chips,
            @Nullable String history,
            @Nullable String refused) {}
}
