package org.waymark.interventions.running;

import java.util.List;
import org.waymark.ui.Problems;

/** Interventions now and before, and the form to begin one where the viewer may. */
public record RunningPage(
        String address, boolean mayBegin, List<Row> now, List<Row> ended, Typed typed, Problems problems) {

    /** One intervention; helped counts only pupils of whom something was said. */
    public record Row(String href, String name, String runBy, String when, int pupils, String helped) {}

    /** What was typed, kept when it is refused. */
    public record Typed(String name, String runBy, String from, String until) {}
}
