package org.waymark.record.targets;

import java.util.List;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** What was set by hand for one pupil, and the form to set more. */
public record TargetsPage(
        String pupil,
        String pupilPage,
        String year,
        List<Choice> subjects,
        List<Choice> kinds,
        List<Row> inForce,
        List<Row> ended,
        Typed typed,
        Problems problems) {

    /** One target: which, why, by whom, and how it ended where it did. */
    public record Row(
            String subjectId,
            String kind,
            String subject,
            String which,
            String grade,
            String reason,
            String set,
            String end) {}

    /** What was typed, kept when it is refused. */
    public record Typed(String subject, String kind, String grade, String reason) {}
}
