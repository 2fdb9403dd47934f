package org.waymark.objectives.marks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * A class against the objectives of one subject and year. Kept small, for there may be 900 cells: what a row's cells showed and
 * in which version is said once a row.
 *
 * @param query which subject and year, for the form's address
 */
public record MarksPage(
        String className,
        String caption,
        String address,
        String query,
        String account,
        String school,
        String classGrid,
        @Nullable String bank,
        boolean open,
        List<Link> subjects,
        List<Link> years,
        List<Strand> strands,
        List<Column> columns,
        List<Row> rows,
        Problems problems,
        @Nullable String news) {

    /** So many neighbouring columns belong to one strand. */
    public record Strand(String name, int columns) {}

    public record Column(String id, String brief, String teacher, String child, String group, boolean first) {}

    /**
     * A pupil's line.
     *
     * @param shown the mark of each cell, a dash for none, without spaces
     * @param versions of each cell, parted by spaces
     */
    public record Row(String pupil, String name, String href, String shown, String versions, List<Cell> cells) {}

    /** @param refused why what was sent on the plain form was refused */
    public record Cell(String place, String mark, @Nullable String refused) {}
}
