package org.waymark.mentoring.preparation;

import java.util.List;
import java.util.UUID;
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
        List<FamilySaid> family,
        List<Note> notes,
        String typed,
        Problems problems) {
    /** What was typed to one adult stays where it is refused. */
    PreparationPage replying(UUID account, String reply) {
        return new PreparationPage(
                pupil,
                given,
                caption,
                state,
                address,
                meet,
                meetings,
                more,
                mine,
                toCome,
                next,
                wrote,
                subjects,
                sentences,
                narrative,
                steps,
                gaps,
                around,
                interventions,
                family.stream()
                        .map(each -> each.account.equals(account.toString()) ? each.replying(reply) : each)
                        .toList(),
                notes,
                typed,
                problems);
    }

    /**
     * What one adult said before the meeting.
     *
     * @param answer in a sentence; null where it waits for one
     */
    public record FamilySaid(
            String account,
            int version,
            String by,
            String when,
            List<Line> lines,
            @Nullable String answer,
            String typed) {
        FamilySaid replying(String reply) {
            return new FamilySaid(account, version, by, when, lines, answer, reply);
        }
    }

    /**
     * What the child wrote.
     *
     * @param sentence in place of it, or above it
     * @param told when the safeguarding lead was told last
     * @param hasLead whether the school has a safeguarding lead
     * @param proud what the child is proud of, from its own page: for the mentor
     */
    public record Wrote(
            String sentence,
            List<Answer> answers,
            boolean allShared,
            boolean canOpenAgain,
            @Nullable String told,
            boolean hasLead,
            List<String> proud) {}

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
