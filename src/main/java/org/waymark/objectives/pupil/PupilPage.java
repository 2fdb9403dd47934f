package org.waymark.objectives.pupil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pupil's marks say, subject by subject. */
public record PupilPage(
        String name,
        String caption,
        String record,
        @Nullable String classMarks,
        List<InSubject> subjects) {

    /** @param marked whether anything is; without, there is only the list of what the year holds */
    public record InSubject(
            String name,
            boolean marked,
            String coverage,
            List<Line> nextSteps,
            List<Line> holdingBack,
            List<Strand> strands) {}

    public record Strand(String name, String state, String tone, String count, List<Line> lines) {}

    /**
     * One objective and its mark.
     *
     * @param year only where it is not this year's
     * @param history every mark there was, where there was one
     */
    public record Line(
            String mark,
            String words,
            String teacher,
            String child,
            @Nullable String year,
            @Nullable String history) {}
}
