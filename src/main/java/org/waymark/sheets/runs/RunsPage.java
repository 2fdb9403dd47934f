package org.waymark.sheets.runs;

import java.util.List;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/**
 * The print runs of whoever looks, the form that begins another, and the guide for families.
 *
 * @param inLanguages in which sheets are printed
 * @param languages in which the guide is printed
 */
public record RunsPage(
        String address,
        String form,
        List<Choice> whose,
        List<Choice> layouts,
        List<Choice> files,
        List<Choice> inLanguages,
        List<Choice> behind,
        String guide,
        List<Choice> languages,
        List<Row> rows,
        Problems problems) {
    public record Row(String title, String href, String state, String when, int total) {}
}
