package org.waymark.mentoring.pupils;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.StepForm;
import org.waymark.ui.Choice;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * A pupil's next steps, and the story: every meeting, aspiration, next step and outcome, the newest first.
 *
 * @param back the address that somebody came from, empty where from none
 */
public record StoryPage(
        String pupil,
        String caption,
        String address,
        List<Link> above,
        String back,
        String awards,
        List<Step> open,
        Offers offers,
        StepForm form,
        List<Choice> years,
        List<Choice> subjects,
        List<Choice> kinds,
        Story.Filter filter,
        List<Year> story,
        Problems problems) {
    /** A next step that is not reviewed yet, with what was typed of its review. */
    public record Step(
            String subject,
            List<String> lines,
            String agreed,
            String reviewOn,
            boolean due,
            int carries,
            Reviewing review,
            boolean typed,
            Problems problems) {}

    /** What happened in one academic year. */
    public record Year(String label, List<Told> told) {}

    /** One thing that happened. */
    public record Told(
            String when,
            String what,
            String words,
            @Nullable String outcome,
            String more) {}
}
