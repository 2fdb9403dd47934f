package org.waymark.mentoring.pupils;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.NextStep;
import org.waymark.mentoring.NextStepId;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.ThenWhat;
import org.waymark.pupils.PupilId;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** A pupil's next steps: agreed and reviewed on any day, by whoever sees the pupil. */
@Controller
@For(Audience.STAFF)
class StoryController {
    private static final String VIEW = "mentoring/pupils/pupils";

    private final Story story;
    private final NextSteps steps;
    private final Subjects subjects;
    private final Clock clock;

    StoryController(Story story, NextSteps steps, Subjects subjects, Clock clock) {
        this.story = story;
        this.steps = steps;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping("/{school}/mentoring/pupils/{pupil}")
    String show(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String subject,
            Viewer viewer,
            Model model) {
        Story.Filter filter = new Story.Filter(year, subject);
        model.addAttribute("page", story.page(pupil, filter, null, null, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/pupils/{pupil}")
    String agree(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @ModelAttribute StepForm.Sent sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            LocalDate usual = steps.termEnd(LocalDate.now(clock), viewer);
            steps.agree(new PupilId(pupil), null, sent.step(usual), viewer);
            return back(pupil, viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            Problems problems = Problems.of(refused);
            StepForm form = StepForm.of(subjects.all(viewer), sent, problems);
            model.addAttribute("page", story.page(pupil, Story.Filter.ALL, form, null, problems, viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/pupils/{pupil}/steps/{step}")
    String review(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String reviewOn,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            LocalDate next =
                    Dates.typed("reviewOn", reviewOn).orElseGet(() -> steps.termEnd(LocalDate.now(clock), viewer));
            NextStep.Typed typed = new NextStep.Typed(
                    Outcome.of(outcome).orElse(null),
                    evidence,
                    reason,
                    ThenWhat.of(then).orElse(null),
                    again,
                    next);
            steps.review(new PupilId(pupil), new NextStepId(step), typed, viewer);
            return back(pupil, viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            Story.Refusal refusal =
                    new Story.Refusal(step, new StoryPage.Review(outcome, evidence, reason, then, again, reviewOn));
            model.addAttribute(
                    "page", story.page(pupil, Story.Filter.ALL, null, refusal, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    private static String back(UUID pupil, Viewer viewer) {
        return "redirect:" + viewer.path() + "/mentoring/pupils/" + pupil;
    }
}
