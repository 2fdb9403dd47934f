package org.waymark.mentoring.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NextStepId;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.Topic;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Says in a meeting how each of the last next steps went. */
@Controller
@For(Audience.STAFF)
class StepReviewController {
    private final Holding holding;
    private final NextSteps steps;
    private final Clock clock;

    StepReviewController(Holding holding, NextSteps steps, Clock clock) {
        this.holding = holding;
        this.steps = steps;
        this.clock = clock;
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/steps/{step}")
    String review(
            @PathVariable String school,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @ModelAttribute Reviewing.Sent sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = holding.meeting(id, viewer);
        Problems problems = Problems.none();
        if (!sent.isHalfWay() || !meeting.state().isToCome()) {
            try {
                meeting.refuseUnlessToCome("Review a next step from the child’s own page of steps.");
                LocalDate usual = steps.termEnd(LocalDate.now(clock), viewer);
                steps.review(meeting.pupil(), meeting.id(), new NextStepId(step), sent.review(usual), viewer);
                return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "?step=" + Topic.WENT.code();
            } catch (Refused refused) {
                problems = Problems.of(refused);
            }
        }
        response.setStatus(Problems.STATUS);
        Refusal.Review half = new Refusal.Review(step, sent.typed());
        Refusal refusal = new Refusal(Map.of(), List.of(), null, null, List.of(), half, problems);
        model.addAttribute("page", holding.page(id, Topic.WENT, Offers.Search.NOTHING, refusal, viewer));
        return "mentoring/meeting/meeting";
    }
}
