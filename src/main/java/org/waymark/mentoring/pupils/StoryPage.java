package org.waymark.mentoring.pupils;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.StepForm;
import org.waymark.ui.Choice;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/** A pupil's next steps, and the story: every meeting, aspiration, next step and outcome, the newest first. */
public record StoryPage(
        String pupil,
        String caption,
        String address,
        String record,
        String awards,
        List<Step> open,
        StepForm form,
        List<Link> years,
        List<Link> subjects,
        List<Year> story,
        List<Choice> outcomes,
        List<Choice> thens,
        Problems problems) {
    /** A next step that is not reviewed yet, with what was typed of its review where that was refused. */
    public record Step(
            String id,
            String subject,
            String wording,
            List<String> lines,
            String agreed,
            String reviewOn,
            boolean due,
            int carries,
            boolean mayCarryOn,
            Review typed,
            boolean refused) {}

    /** A review as typed. */
    public record Review(String outcome, String evidence, String reason, String then, String again, String reviewOn) {}

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
