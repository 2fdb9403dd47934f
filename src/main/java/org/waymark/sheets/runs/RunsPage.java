package org.waymark.sheets.runs;

import java.util.List;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** The print runs of whoever looks, and the form that begins another. */
public record RunsPage(
        String address,
        String form,
        List<Choice> whose,
        List<Choice> layouts,
        List<Choice> files,
        List<Row> rows,
        Problems problems) {
    public record Row(String title, String href, String state, String when, int total) {}
}
