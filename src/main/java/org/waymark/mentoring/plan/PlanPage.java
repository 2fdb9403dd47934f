package org.waymark.mentoring.plan;

import java.util.List;
import org.waymark.ui.Problems;

/** When one meeting is, the form to note that it was missed, and each time that it was before. */
public record PlanPage(
        String pupil,
        String round,
        String address,
        String meetings,
        String paper,
        boolean toCome,
        boolean mine,
        String today,
        String state,
        Typed typed,
        Missed missed,
        List<String> history,
        Problems problems) {
    /** The day as it stands or as typed. */
    public record Typed(String day, String at, String note) {}

    /** Why it was missed and when it is booked again, as typed. */
    public record Missed(String reason, String day, String note, boolean open) {}
}
