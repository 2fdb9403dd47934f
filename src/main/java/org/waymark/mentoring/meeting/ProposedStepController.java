package org.waymark.mentoring.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.FamilyWords;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.Topic;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Agrees in one press a next step that somebody at home proposes. */
@Controller
@For(Audience.STAFF)
class ProposedStepController {
    private final Holding holding;
    private final FamilyWords words;
    private final NextSteps steps;
    private final Clock clock;

    ProposedStepController(Holding holding, FamilyWords words, NextSteps steps, Clock clock) {
        this.holding = holding;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/proposed/{account}")
    String agree(
            @PathVariable String school,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = holding.meeting(id, viewer);
        try {
            words.agree(meeting, account, version, steps.termEnd(LocalDate.now(clock), viewer), viewer);
            return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "?step=" + Topic.STEPS.code();
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            Refusal refusal = new Refusal(Map.of(), List.of(), null, null, List.of(), null, Problems.of(refused));
            model.addAttribute("page", holding.page(id, Topic.STEPS, Offers.Search.NOTHING, refusal, viewer));
            return "mentoring/meeting/meeting";
        }
    }
}
