package org.waymark.mentoring.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.OpenedMeeting;
import org.waymark.mentoring.OpenedMeetings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** A meeting that was held on paper is keyed in by its mentor, and by nobody else. */
@Controller
@For(Audience.STAFF)
class PaperController {
    private static final String VIEW = "mentoring/paper/paper";

    private final OpenedMeetings meetings;
    private final OpeningPaper opening;
    private final KeyingIn keyingIn;

    PaperController(OpenedMeetings meetings, OpeningPaper opening, KeyingIn keyingIn) {
        this.meetings = meetings;
        this.opening = opening;
        this.keyingIn = keyingIn;
    }

    @GetMapping("/{school}/mentoring/meetings/{id}/paper")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        Paper empty = new Paper(new LinkedMultiValueMap<>());
        model.addAttribute("page", opening.page(meeting(id, viewer), empty, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/paper")
    String keep(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Paper paper = new Paper(sent);
        Problems problems = keyingIn.keep(meeting(id, viewer), paper, viewer);
        if (!problems.any()) {
            return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "?step=sign";
        }
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", opening.page(meeting(id, viewer), paper, problems, viewer));
        return VIEW;
    }

    private OpenedMeeting meeting(UUID id, Viewer viewer) {
        return meetings.find(new MeetingId(id), viewer)
                .filter(each -> each.meeting().mine())
                .orElseThrow(NotFound::new);
    }
}
