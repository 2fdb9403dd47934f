package org.waymark.mentoring.meeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.OpenedMeeting;
import org.waymark.mentoring.SelfAnswers;
import org.waymark.mentoring.Topic;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;

/** The open next steps in a meeting, with what the child said of each beforehand. */
record StepsInMeeting(OpenedMeeting who, List<OpenSteps.Open> open) {
    /**
     * Those to look back at are of before this meeting.
     *
     * @param reviewed whether they are asked about
     */
    List<MeetingPage.Step> shown(Topic topic, boolean reviewed, Refusal refusal) {
        return open.stream()
                .filter(step -> topic == Topic.STEPS || !fromHere(step, who.meeting()))
                .map(step -> step(step, reviewed, refusal))
                .toList();
    }

    /** What the child chose of a strand stands there as their view of it, and what they said of a next step beside that. */
    List<SelfAnswers.Shared> childSays(Topic topic, boolean beside) {
        return who.child().stream()
                .filter(each -> each.topic() == topic && topic != Topic.HOW)
                .filter(each -> !beside
                        || open.stream().noneMatch(step -> step.wording().equals(each.asked())))
                .toList();
    }

    private String childSays(OpenSteps.Open step) {
        return who.child().stream()
                .filter(each -> each.topic() == Topic.WENT && each.asked().equals(step.wording()))
                .map(each -> Stream.of(each.chosen(), each.words())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")))
                .findFirst()
                .orElse("");
    }

    private static boolean fromHere(OpenSteps.Open step, Meeting meeting) {
        return meeting.id().value().equals(step.meeting());
    }

    private MeetingPage.Step step(OpenSteps.Open step, boolean reviewed, Refusal refusal) {
        Refusal.Review review = refusal.review();
        boolean typed = review != null && review.step().equals(step.id());
        return new MeetingPage.Step(
                step.subject(),
                step.wording(),
                step.lines(),
                Dates.written(step.reviewOn()),
                fromHere(step, who.meeting()),
                reviewed ? childSays(step) : "",
                reviewed ? step.reviewing(typed && review != null ? review.typed() : null, who.termEnd()) : null,
                typed ? refusal.problems() : Problems.none());
    }
}
