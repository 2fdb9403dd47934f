package org.waymark.mentoring.pupils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Suggestions;
import org.waymark.pupils.PupilId;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** A pupil's next steps that are open, and what could be next. */
@Component
class PupilSteps {
    private final StoryQuery query;
    private final OpenSteps openSteps;
    private final Suggestions suggestions;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    PupilSteps(
            StoryQuery query,
            OpenSteps openSteps,
            Suggestions suggestions,
            Subjects subjects,
            Audit audit,
            Clock clock) {
        this.query = query;
        this.openSteps = openSteps;
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked for beside: the bank, where somebody came from, and how the last review ended. */
    record Asked(Offers.Search search, String back, String reviewed) {
        static Asked from(String back) {
            return new Asked(Offers.Search.NOTHING, back, "");
        }
    }

    /** A review that is not done yet: of which step, and what was typed. */
    record Refusal(UUID step, Reviewing.Typed typed) {}

    StepsPage page(
            UUID pupil,
            Asked asked,
            StepForm.@Nullable Sent sent,
            @Nullable Refusal refusal,
            Problems problems,
            Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        StoryQuery.Who who = query.who(pupil, viewer).orElseThrow(NotFound::new);
        audit.opened(List.of(pupil), viewer);
        PupilId id = new PupilId(pupil);
        List<OpenSteps.Open> open = openSteps.of(id, viewer);
        List<Subject> taught = subjects.all(viewer);
        return new StepsPage(
                Heading.of(pupil, who, false, asked.back(), viewer),
                Outcome.of(asked.reviewed()).map(Outcome::words).orElse(null),
                open.stream()
                        .map(step -> step(step, refusal, problems, today, who.termEnd()))
                        .toList(),
                suggestions.of(id, open, asked.search(), taught, viewer),
                sent == null ? StepForm.empty(taught, who.termEnd()) : StepForm.of(taught, sent, problems),
                problems);
    }

    private static StepsPage.Step step(
            OpenSteps.Open step, @Nullable Refusal refusal, Problems problems, LocalDate today, LocalDate termEnd) {
        Reviewing.Typed typed = refusal != null && refusal.step().equals(step.id()) ? refusal.typed() : null;
        return new StepsPage.Step(
                step.subject(),
                step.lines(),
                Dates.written(step.agreedOn()),
                Dates.written(step.reviewOn()),
                step.due(today),
                step.carries(),
                step.reviewing(typed, termEnd),
                typed != null,
                typed == null ? Problems.none() : problems);
    }
}
