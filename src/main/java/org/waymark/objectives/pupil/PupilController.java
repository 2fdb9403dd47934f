package org.waymark.objectives.pupil;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.audit.Audit;
import org.waymark.calendar.YearGroup;
import org.waymark.objectives.Gaps;
import org.waymark.objectives.Objective;
import org.waymark.objectives.PupilGaps;
import org.waymark.progress.Coverage;
import org.waymark.progress.MarkedObjective;
import org.waymark.progress.ObjectiveGaps;
import org.waymark.progress.ObjectiveMark;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** A pupil's objectives: what is secure, what holds the child back, what could be next. */
@Controller("objectivesPupilController")
@For(Audience.STAFF)
class PupilController {
    private final PupilQuery query;
    private final Gaps gaps;
    private final Audit audit;

    PupilController(PupilQuery query, Gaps gaps, Audit audit) {
        this.query = query;
        this.gaps = gaps;
        this.audit = audit;
    }

    @GetMapping("/{school}/objectives/pupils/{pupil}")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Model model) {
        PupilQuery.Who who = query.who(pupil, viewer).orElseThrow(NotFound::new);
        PupilGaps found = gaps.of(new PupilId(pupil), viewer);
        audit.opened(List.of(pupil), viewer);
        Lines lines = new Lines(found.year(), viewer.path() + "/objectives/pupils/" + pupil + "/bank/");
        model.addAttribute(
                "page",
                new PupilPage(
                        who.name(),
                        found.year().label() + (who.className().isEmpty() ? "" : ", " + who.className()),
                        viewer.path() + "/record/pupils/" + pupil,
                        who.classId() == null
                                ? null
                                : viewer.path() + "/objectives/classes/" + who.classId() + "/marks",
                        found.subjects().stream()
                                .map(lines::subject)
                                .sorted(Comparator.comparing(subject -> !subject.marked()))
                                .toList()));
        return "objectives/pupil/pupil";
    }

    /** Puts objectives into the words of the page. */
    private record Lines(YearGroup year, String histories) {

        PupilPage.InSubject subject(PupilGaps.InSubject in) {
            ObjectiveGaps<Objective> gaps = in.gaps();
            Coverage all = gaps.coverage();
            return new PupilPage.InSubject(
                    in.subject().name(),
                    gaps.sequence().stream().anyMatch(each -> each.mark() != ObjectiveMark.NOT_TAUGHT),
                    coverage(all),
                    gaps.nextSteps().stream().map(this::line).toList(),
                    gaps.holdingBack().stream().map(this::line).toList(),
                    gaps.strands().entrySet().stream()
                            .map(each -> strand(each.getKey(), each.getValue(), gaps))
                            .toList());
        }

        private PupilPage.Strand strand(String name, Coverage coverage, ObjectiveGaps<Objective> gaps) {
            return new PupilPage.Strand(
                    name,
                    coverage.isSecure() ? "Secure" : coverage.taught() > 0 ? "In hand" : "Not taught yet",
                    coverage.isSecure() ? "good" : coverage.taught() > 0 ? "accent" : "plain",
                    "%d of %d".formatted(coverage.canDo(), coverage.all()),
                    gaps.sequence().stream()
                            .filter(each ->
                                    each.year().equals(year) && each.strand().equals(name))
                            .map(this::line)
                            .toList());
        }

        private PupilPage.Line line(MarkedObjective<Objective> marked) {
            Objective objective = marked.objective();
            return new PupilPage.Line(
                    marked.mark().code(),
                    marked.mark().words(),
                    objective.teacher(),
                    objective.child(),
                    marked.year().equals(year) ? null : marked.year().label(),
                    marked.mark() == ObjectiveMark.NOT_TAUGHT
                            ? null
                            : histories + objective.id().value() + "/history");
        }

        private static String coverage(Coverage all) {
            return all.taught() == 0
                    ? "Nothing of this year has been marked."
                    : "Can do %d of this year’s %d objectives, %d %%; of the %d taught, %d %%."
                            .formatted(all.canDo(), all.all(), all.percentOfAll(), all.taught(), all.percentOfTaught());
        }
    }
}
