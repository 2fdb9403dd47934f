package org.waymark.objectives.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * The objectives of one subject and year.
 *
 * @param starter whether objectives ship for this subject
 * @param broughtIn whether they are in the bank
 * @param classes where marks against these are made
 */
public record BankPage(
        String address,
        @Nullable String subject,
        String subjectId,
        String year,
        int yearNumber,
        List<Link> subjects,
        List<Link> years,
        List<Link> classes,
        boolean leads,
        boolean starter,
        boolean broughtIn,
        List<Strand> strands,
        List<Retired> retired,
        Typed typed,
        Problems problems) {

    public record Strand(String name, List<Row> rows) {}

    /** @param note where it is from, if not simply from the starter bank */
    public record Row(
            String id,
            int number,
            String teacher,
            String child,
            @Nullable String note,
            String group,
            String wording) {}

    public record Retired(String teacher, String wording) {}

    /** What was typed for a new one. */
    public record Typed(String strand, String teacher, String child) {
        static final Typed NOTHING = new Typed("", "", "");
    }
}
