package org.waymark.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it lies on the table: who meets whom, and what was said so far.
 *
 * @param mentor in words where there is none yet
 * @param closedBecause null where it was not closed for a reason
 * @param strands whether the school has attitude strands to talk about
 * @param termEnd when a next step is looked at again where nobody says otherwise
 * @param narrative how a child on the engagement model is getting on; null for every other
 * @param said every field, those in which nothing was written too
 * @param child what the child sent beforehand and the mentor shared, and nothing else of it
 * @param proposed what families propose and is not agreed yet
 */
public record OpenedMeeting(
        Meeting meeting,
        String pupil,
        String given,
        String mentor,
        @Nullable String closedBecause,
        boolean strands,
        LocalDate termEnd,
        @Nullable String narrative,
        Map<Field, Said> said,
        List<SelfAnswers.Shared> child,
        List<Proposed> proposed) {
    /** A next step that somebody at home proposes, without their name: the child sits beside. */
    public record Proposed(String account, int version, String words, String about) {}
}
