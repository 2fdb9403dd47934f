package org.waymark.mentoring.meetings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.FamilyNews;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** A mentor's own meetings in the rounds that are open, and the form that spreads those without a day over some days. */
public record MeetingsPage(
        String address,
        String board,
        @Nullable String awards,
        String calendar,
        String selfReviews,
        List<FamilyNews.Waiting> families,
        List<Day> days,
        int withoutDay,
        List<Choice> schoolDays,
        Typed typed,
        Problems problems) {
    /** The meetings of one day, or those without one. */
    public record Day(String heading, List<Row> rows) {}

    /** One meeting. */
    public record Row(
            String id,
            String time,
            String pupil,
            String pupilSteps,
            String className,
            String round,
            String state,
            boolean toCome,
            boolean planned,
            boolean held,
            String note) {}

    /** What was typed, kept when it is refused. */
    public record Typed(Set<String> days, String aDay, String from, String every) {}
}
