package org.waymark.record.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * One class at one collection point, every subject: what is there, what was there last time, what to aim for.
 *
 * @param gradeLists the codes that cells take, for type-ahead, parted by spaces: once a scale and not once a cell
 */
public record GridPage(
        String className,
        String point,
        String pointCode,
        String before,
        String targetLabel,
        String address,
        String objectives,
        String account,
        String school,
        String closed,
        List<Link> points,
        List<Column> columns,
        List<Row> rows,
        List<String> gradeLists,
        Problems problems,
        @Nullable String news) {

    /** Whether grades can be entered; {@code closed} says why not. */
    public boolean open() {
        return closed.isEmpty();
    }

    /** A subject and its key. */
    public record Column(String subject, String id) {}

    /** @param due the words for next steps due for review; null where none is */
    public record Row(
            String pupil,
            String name,
            String href,
            @Nullable String due,
            String steps,
            List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param version of the result that stands, sent back to show what was seen; empty where the cell never had one
     * @param grades which of the page's lists of grades it takes; -1 where nothing is assessed
     * @param refused why what was sent on the plain form was refused
     */
    public record Cell(
            String name,
            String label,
            String grade,
            String version,
            String before,
            String target,
            int grades,
            List<Chip> chips,
            @Nullable String history,
            @Nullable String refused) {}
}
