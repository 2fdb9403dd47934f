package org.waymark.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.objectives.Gaps;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveId;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.PupilGaps;
import org.waymark.progress.MarkedObjective;
import org.waymark.progress.ObjectiveMark;
import org.waymark.pupils.PupilId;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** What could be a pupil's next step: as the marks suggest, or from the bank. See docs/rules/mentoring.md. */
@Component
public class Suggestions {
    private static final String USUAL_TEST = "I can show it on my own on three different days";
    private static final int FOUND = 12;

    private final Gaps gaps;
    private final Objectives objectives;

    Suggestions(Gaps gaps, Objectives objectives) {
        this.gaps = gaps;
        this.objectives = objectives;
    }

    /** What a form asks to agree: an objective in the child's words, or own words. */
    public NewStep wanted(StepForm.Sent sent, LocalDate usual, Viewer viewer) {
        String offered = sent.objective();
        if (offered == null || !sent.isOffered()) {
            return sent.step(usual);
        }
        Objective objective = find(offered, viewer);
        return new NewStep(objective.subject(), objective.child(), USUAL_TEST, "", "", "", usual, objective.id());
    }

    /** Where a subject has room for more, what is nearly there first; nothing that is a next step already. */
    public Offers of(
            PupilId pupil, List<OpenSteps.Open> steps, Offers.Search search, List<Subject> subjects, Viewer viewer) {
        List<NewStep> open = steps.stream().map(OpenSteps.Open::agreed).toList();
        PupilGaps marks = gaps.of(pupil, viewer);
        Set<ObjectiveId> taken = new HashSet<>();
        open.forEach(each -> {
            if (each.objective() != null) {
                taken.add(each.objective());
            }
        });
        List<Offers.InSubject> suggested = new ArrayList<>();
        for (PupilGaps.InSubject each : marks.subjects()) {
            List<Offers.Offer> offers = each.gaps().nextSteps(Integer.MAX_VALUE).stream()
                    .filter(next -> !taken.contains(next.objective().id()))
                    .limit(NewStep.room(each.subject().id(), open))
                    .map(Suggestions::offer)
                    .toList();
            if (!offers.isEmpty()) {
                suggested.add(new Offers.InSubject(each.subject().name(), offers));
            }
        }
        return new Offers(
                suggested,
                search.any() ? found(search, marks, taken, viewer) : List.of(),
                search.any(),
                search.words(),
                Stream.concat(
                                Stream.of(Choice.of("", "Any subject")),
                                subjects.stream()
                                        .map(each -> Choice.of(each.id().value().toString(), each.name())))
                        .toList(),
                search.subject());
    }

    private List<Offers.Offer> found(Offers.Search search, PupilGaps marks, Set<ObjectiveId> taken, Viewer viewer) {
        return objectives.search(search.words(), subject(search.subject()), marks.year(), FOUND, viewer).stream()
                .filter(each -> !taken.contains(each.id()))
                .map(each -> new Offers.Offer(
                        each.id().value().toString(),
                        each.child(),
                        each.strand() + ", " + each.year().label()))
                .toList();
    }

    private static Offers.Offer offer(MarkedObjective<Objective> next) {
        Objective objective = next.objective();
        return new Offers.Offer(
                objective.id().value().toString(),
                objective.child(),
                (next.mark() == ObjectiveMark.PARTLY ? "Nearly there" : "Not yet") + ". " + objective.strand() + ", "
                        + objective.year().label());
    }

    private Objective find(String offered, Viewer viewer) {
        try {
            Objective objective = objectives.find(new ObjectiveId(UUID.fromString(offered)), viewer);
            if (!objective.retired()) {
                return objective;
            }
        } catch (IllegalArgumentException | NotFound e) {
            throw gone();
        }
        throw gone();
    }

    private static Refused gone() {
        return new Refused("This objective is no longer in the bank. Choose another, or use your own words.");
    }

    private static @Nullable SubjectId subject(String word) {
        try {
            return word.isBlank() ? null : new SubjectId(UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
