package org.waymark.mentoring.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.HowPage;
import org.waymark.mentoring.Reviewing;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/**
 * A meeting as it stands on paper, to be keyed in.
 *
 * @param account of whoever types, so that nobody else sends it for them
 * @param closed why nothing more can be kept; null where it can
 * @param more whether the rows beyond the first few have something in them
 */
public record PaperPage(
        String pupil,
        String caption,
        String address,
        String meeting,
        String meetings,
        String account,
        @Nullable String closed,
        String heldOn,
        List<Last> last,
        List<Entry> went,
        List<Entry> where,
        HowPage how,
        List<Barriers.Offered> barriers,
        String barriersVersion,
        List<Entry> hard,
        List<Entry> want,
        List<Row> steps,
        boolean more,
        List<Entry> sign,
        String pupilName,
        String mentorName,
        Problems problems) {
    /** One of the last next steps, and what the paper says came of it. */
    public record Last(
            String field, String subject, String wording, boolean mayCarryOn, Reviewing.Typed typed, String then) {}

    /** Words of one field, and the version that was on the screen. */
    public record Entry(String field, String label, String hint, String words, int version) {}

    /** A next step; empty words are none. */
    public record Row(
            String field,
            String legend,
            List<Choice> subjects,
            String subject,
            String wording,
            String howWeKnow,
            String iWill,
            String schoolWill,
            String homeCan,
            String reviewOn) {}
}
