package org.waymark.mentoring.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.SayingHow;
import org.waymark.mentoring.StepForm;
import org.waymark.ui.Problems;

/** What was refused: what was typed by field, who wrote where meanwhile, the next step, the signatures. */
record Refusal(
        Map<Field, String> typed,
        List<Said.Clash> clashes,
        StepForm.@Nullable Sent step,
        MeetingPage.@Nullable Sign sign,
        List<Attitude.Clash> how,
        @Nullable Review review,
        Problems problems) {
    static final Refusal NONE = of(Problems.none());

    static Refusal of(Problems problems) {
        return new Refusal(Map.of(), List.of(), null, null, List.of(), null, problems);
    }

    static Refusal of(List<Attitude.Clash> how) {
        return new Refusal(Map.of(), List.of(), null, null, how, null, SayingHow.problems(how));
    }

    /** A review that is not done yet. */
    record Review(UUID step, Reviewing.Typed typed) {}
}
