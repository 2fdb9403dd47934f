package org.waymark.sheets.amendment;

import java.util.List;
import org.waymark.ui.Problems;

/**
 * What a signed sheet says, to be put in other words, with the reason.
 *
 * @param back where somebody came from and goes back to; empty for the child's sheet
 */
public record AmendmentPage(
        String pupil,
        String label,
        String version,
        String address,
        List<Entry> entries,
        List<Step> steps,
        String reason,
        String back,
        Problems problems) {
    public record Step(String wording, String howWeKnow, String iWill, String schoolWill, String homeCan) {}

    public record Entry(String name, String label, String words) {}
}
