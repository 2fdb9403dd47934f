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
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.mentoring.NextStepId;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Suggestions;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** A pupil's next steps: agreed and reviewed on any day, by whoever sees the pupil. */
@Controller
@For(Audience.STAFF)
class StepsController {
    private static final String VIEW = "mentoring/pupils/pupils";

    private final PupilSteps page;
    private final NextSteps steps;
    private final Suggestions suggestions;
    private final Clock clock;

    StepsController(PupilSteps page, NextSteps steps, Suggestions suggestions, Clock clock) {
        this.page = page;
        this.steps = steps;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @GetMapping("/{school}/mentoring/pupils/{pupil}")
    String show(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String reviewed,
            Viewer viewer,
            Model model) {
        PupilSteps.Asked asked = new PupilSteps.Asked(new Offers.Search(words, from), back, reviewed);
        model.addAttribute("page", page.page(pupil, asked, null, null, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/pupils/{pupil}")
    String agree(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute StepForm.Sent sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            LocalDate usual = steps.termEnd(LocalDate.now(clock), viewer);
            steps.agree(new PupilId(pupil), null, suggestions.wanted(sent, usual, viewer), viewer);
            return again(pupil, back, "", viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            StepForm.Sent typed = sent.isOffered() ? null : sent;
            model.addAttribute(
                    "page", page.page(pupil, PupilSteps.Asked.from(back), typed, null, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/pupils/{pupil}/steps/{step}")
    String review(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute Reviewing.Sent sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Problems problems = Problems.none();
        if (!sent.isHalfWay()) {
            try {
                LocalDate usual = steps.termEnd(LocalDate.now(clock), viewer);
                steps.review(new PupilId(pupil), null, new NextStepId(step), sent.review(usual), viewer);
                return again(pupil, back, sent.typed().outcome(), viewer);
            } catch (Refused refused) {
                problems = Problems.of(refused);
            }
        }
        response.setStatus(Problems.STATUS);
        PupilSteps.Refusal half = new PupilSteps.Refusal(step, sent.typed());
        model.addAttribute("page", page.page(pupil, PupilSteps.Asked.from(back), null, half, problems, viewer));
        return VIEW;
    }

    private static String again(UUID pupil, String back, String reviewed, Viewer viewer) {
        UriComponentsBuilder to = UriComponentsBuilder.fromPath(viewer.path() + "/mentoring/pupils/" + pupil);
        String kept = Back.kept(back, viewer);
        if (!kept.isEmpty()) {
            to.queryParam("back", kept);
        }
        if (!reviewed.isEmpty()) {
            to.queryParam("reviewed", reviewed);
        }
        return "redirect:" + to.encode().toUriString();
    }
}
