package org.waymark.family.children;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.ui.Link;
import org.waymark.ui.Tone;

/**
 * How one child is getting on, in the family's language: words first, and numbers on a press. Told from the newest sheet that is
 * released, so that nothing newer shows.
 *
 * @param round the round of that sheet, and the day of its meeting
 * @param going the words for how things are going, each with the subjects it is true of
 * @param hopes where the family writes before the meeting; null where there is nothing to write about
 * @param newest the address of the newest sheet; null where none is released
 * @param read whether the adult said that they read it
 */
public record ChildPage(
        Texts texts,
        String name,
        String given,
        String round,
        List<Going> going,
        List<Told> told,
        List<String> homeCan,
        List<String> holdingBack,
        List<Reviewed> reviews,
        List<Step> steps,
        List<Version> versions,
        @Nullable Hopes hopes,
        @Nullable String newest,
        boolean read,
        boolean answered,
        String mentor,
        String targetLabel,
        String pttLabel,
        String consultation,
        List<Agreed> agreed,
        List<Link> more) {
    /** "Going well", and the subjects that do. */
    public record Going(Tone tone, String words, List<Subject> subjects) {}

    /** A subject: its numbers are shown on a press. */
    public record Subject(String name, String sentence, List<Number> numbers, List<Chip> chips) {}

    /** A number with what it is. */
    public record Number(String label, String value) {}

    /** A colour's word, with which judgement it is. */
    public record Chip(Tone tone, String word) {}

    /** What was agreed for the child at a consultation, once the school shared it. */
    public record Agreed(String occasion, String words) {}

    /** What is said in words in place of grades. */
    public record Told(String subject, String words) {}

    /** An earlier next step, and what came of it. */
    public record Reviewed(String step, String outcome, String evidence) {}

    /** A next step: who does what. */
    public record Step(
            String subject,
            String wording,
            String howWeKnow,
            String iWill,
            String schoolWill,
            String homeCan,
            String reviewOn) {}

    /** A signed sheet on screen and as PDF; new until the adult opens it. */
    public record Version(String title, String href, String pdf, boolean isNew) {}

    /** Where the family writes before a meeting, and how far that has come. */
    public record Hopes(String href, String sentence, String link) {}
}
