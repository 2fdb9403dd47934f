package org.waymark.interventions.pupils;

import java.util.List;
import org.waymark.interventions.Outcome;
import org.waymark.ui.Choice;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/** One intervention, those who take part, and whom else the viewer could add. */
public record PupilsPage(
        String address,
        String all,
        String name,
        String runBy,
        String when,
        String until,
        boolean forHome,
        boolean mayChange,
        List<TakingPart> takingPart,
        List<Link> classes,
        List<Choice> toAdd,
        Problems problems) {

    /** One pupil who takes part. */
    public record TakingPart(
            String id, String name, String href, String className, Outcome outcome, String helped, String said) {}
}
