package org.waymark.mentoring.preparation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.FamilyWord;
import org.waymark.mentoring.FamilyWords;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Answers what an adult of the family said before the meeting. */
@Controller("mentoringFamilyController")
@For(Audience.STAFF)
class FamilyController {
    private final Preparing preparing;
    private final Meetings meetings;
    private final FamilyWords words;

    FamilyController(Preparing preparing, Meetings meetings, FamilyWords words) {
        this.preparing = preparing;
        this.meetings = meetings;
        this.words = words;
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/preparation/family/{account}")
    String answer(
            @PathVariable String school,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reply,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = meetings.find(new MeetingId(id), viewer)
                .filter(each -> each.mine() || viewer.may(Audience.ARRANGING))
                .orElseThrow(NotFound::new);
        try {
            words.answer(meeting, account, version, FamilyWord.Answer.of(answer), reply, viewer);
            return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "/preparation#family";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute(
                    "page", preparing.page(id, "", Problems.of(refused), viewer).replying(account, reply));
            return "mentoring/preparation/preparation";
        }
    }
}
