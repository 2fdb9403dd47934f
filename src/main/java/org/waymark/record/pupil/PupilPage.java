package org.waymark.record.pupil;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Problems;

/** One pupil's record: the key stage table, a chart for each subject, and what is settled for this child. */
public record PupilPage(
        String name,
        String caption,
        String path,
        String sheet,
        String nextSteps,
        String classGrid,
        String objectives,
        String whoSees,
        String support,
        String interventions,
        String keyStage,
        String targetLabel,
        String pttLabel,
        @Nullable String instead,
        @Nullable String narrative,
        List<String> yearEnds,
        List<String> points,
        List<Row> rows,
        List<Settled> arrangements,
        boolean mayArrange,
        List<Choice> kinds,
        List<Choice> subjects,
        Typed typed,
        Problems problems) {

    /** A subject over the key stage. */
    public record Row(
            String subject,
            Cell start,
            List<Cell> yearEnds,
            List<Cell> points,
            String target,
            String ptt,
            String goalsWhy,
            String message,
            String chart,
            String chartWords) {}

    /** One column of a subject: the grade, the expectation in brackets, the target of a year-end, colours. */
    public record Cell(String grade, String expected, String target, List<Chip> chips) {}

    /** Something that is settled for the pupil now. */
    public record Settled(String id, String what, String reason, String when, String by) {}

    public record Choice(String value, String text) {}

    /** What was typed into the form for something new to settle. */
    public record Typed(
            String kind, String subject, String grade, String narrative, String reason, String from, String until) {
        static Typed nothing(String today) {
            return new Typed("", "", "", "", "", today, "");
        }
    }
}
