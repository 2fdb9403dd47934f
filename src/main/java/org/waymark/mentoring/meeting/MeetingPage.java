package org.waymark.mentoring.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.HowPage;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.OpenedMeeting;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.SelfAnswers;
import org.waymark.mentoring.StepForm;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * One topic of a meeting, for two people side by side.
 *
 * @param tooLate what was written when the meeting took no more, and so was not kept
 * @param narrative how a child on the engagement model is getting on
 */
public record MeetingPage(
        String account,
        String school,
        String pupil,
        String given,
        String mentor,
        String round,
        String address,
        String meetings,
        String story,
        String topic,
        String heading,
        List<Link> topics,
        boolean open,
        @Nullable String closed,
        List<String> tooLate,
        @Nullable String sheet,
        boolean toShare,
        boolean mine,
        List<SelfAnswers.Shared> childSays,
        List<Entry> entries,
        List<Barriers.Offered> barriers,
        String barriersVersion,
        @Nullable String barriersClash,
        @Nullable String narrative,
        List<Subject> subjects,
        List<Step> steps,
        List<Looked> looked,
        List<OpenedMeeting.Proposed> proposed,
        Offers offers,
        HowPage how,
        StepForm form,
        Sign sign,
        @Nullable String next,
        Problems problems) {
    /** A field to write in. Where somebody else wrote meanwhile: what they wrote, and who. */
    public record Entry(
            String field,
            String label,
            String hint,
            String words,
            int version,
            @Nullable String theirs,
            String by) {}

    /** Where the pupil is in a subject. */
    public record Subject(String name, String now, String target) {}

    /** A next step that is open, with what the child said of it, and its review where it is from before this meeting. */
    public record Step(
            String subject,
            String wording,
            List<String> lines,
            String reviewOn,
            boolean fromHere,
            String child,
            @Nullable Reviewing review,
            Problems problems) {}

    /** A next step that was reviewed in this round. */
    public record Looked(String subject, String wording, String outcome) {}

    /** The signatures as they stand or as typed. */
    public record Sign(String pupilName, String pupilMark, String mentorName, String mentorMark) {}
}
