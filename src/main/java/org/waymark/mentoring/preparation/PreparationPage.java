package org.waymark.mentoring.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * A meeting's preparation. Notes are the viewer's own, and of what the child wrote there is what the viewer may read.
 *
 * @param next where "Prepared, next child" leads; null: everybody else is prepared
 */
public record PreparationPage(
        String pupil,
        String given,
        String caption,
        String state,
        String address,
        String meet,
        String meetings,
        List<Link> more,
        boolean mine,
        boolean toCome,
        @Nullable String next,
        Wrote wrote,
        List<Subject> subjects,
        List<String> sentences,
        @Nullable String narrative,
        List<Step> steps,
        List<Gap> gaps,
        List<Line> around,
        List<String> interventions,
        List<Note> notes,
        String typed,
        Problems problems) {
    /**
     * What the child wrote.
     *
     * @param sentence in place of it, or above it
     * @param told when the safeguarding lead was told last
     * @param hasLead whether the school has a safeguarding lead
     */
    public record Wrote(
            String sentence,
            List<Answer> answers,
            boolean allShared,
            boolean canOpenAgain,
            @Nullable String told,
            boolean hasLead) {}

    /** One answer. */
    public record Answer(String item, String asked, String chosen, String words, boolean shared) {}

    /** Where the child is in a subject, and what changed. */
    public record Subject(String name, String before, String now, String change, String target, List<Chip> chips) {}

    /** A next step, what the marks say of its objective, and what the child thinks of it where that may be read. */
    public record Step(String subject, String wording, String state, String marks, String child) {}

    /** What holds back in a subject, and what could be next. */
    public record Gap(String subject, String back, List<String> first, List<String> next) {}

    /** Something beside the subjects: attendance, late marks, a strand. */
    public record Line(String name, String words) {}

    /** One of the viewer's own. */
    public record Note(String id, String words, String day, boolean here) {}
}
