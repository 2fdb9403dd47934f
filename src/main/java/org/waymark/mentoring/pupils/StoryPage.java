package org.waymark.mentoring.pupils;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Choice;

/** A pupil's story: every meeting, aspiration, next step and outcome, the newest first. */
public record StoryPage(
        Heading heading,
        List<Choice> years,
        List<Choice> subjects,
        List<Choice> kinds,
        Story.Filter filter,
        List<Year> story) {
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
