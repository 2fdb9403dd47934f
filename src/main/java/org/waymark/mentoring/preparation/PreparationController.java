package org.waymark.mentoring.preparation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Concerns;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.MentorNotes;
import org.waymark.mentoring.SelfAnswers;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Prepares a meeting. Its mentor does, and the SENCo, the assessment lead and the head may look. */
@Controller
@For(Audience.STAFF)
class PreparationController {
    private static final String VIEW = "mentoring/preparation/preparation";

    private final Preparing preparing;
    private final Meetings meetings;
    private final MentorNotes notes;
    private final SelfAnswers answers;
    private final Concerns concerns;

    PreparationController(
            Preparing preparing, Meetings meetings, MentorNotes notes, SelfAnswers answers, Concerns concerns) {
        this.preparing = preparing;
        this.meetings = meetings;
        this.notes = notes;
        this.answers = answers;
        this.concerns = concerns;
    }

    @GetMapping("/{school}/mentoring/meetings/{id}/preparation")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", preparing.page(id, "", Problems.none(), viewer));
        return VIEW;
    }

    /** Keeps the note, if there is one; with {@code next} the meeting is prepared and the next child's comes. */
    @PostMapping("/{school}/mentoring/meetings/{id}/preparation")
    String prepare(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String next,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = meeting(id, viewer);
        try {
            notes.add(meeting, note, viewer);
            if (next == null) {
                return back(id, viewer);
            }
            if (!meeting.mine()) {
                throw new NotFound();
            }
            if (meeting.state() != MeetingState.PREPARED) {
                meetings.save(meeting, meeting.prepare(), "prepared a meeting", viewer);
            }
            String onward = preparing.page(id, "", Problems.none(), viewer).next();
            return "redirect:" + (onward == null ? viewer.path() + "/mentoring/meetings" : onward);
        } catch (Refused refused) {
            return refuse(id, note, refused, viewer, response, model);
        }
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/preparation/notes/{note}/removed")
    String remove(@PathVariable String school, @PathVariable UUID id, @PathVariable UUID note, Viewer viewer) {
        meeting(id, viewer);
        notes.remove(note, viewer);
        return back(id, viewer);
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/preparation/shared")
    String share(@PathVariable String school, @PathVariable UUID id, @RequestParam List<String> item, Viewer viewer) {
        answers.share(meeting(id, viewer), item, viewer);
        return back(id, viewer);
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/preparation/kept-back")
    String keepBack(
            @PathVariable String school, @PathVariable UUID id, @RequestParam List<String> item, Viewer viewer) {
        answers.keepBack(meeting(id, viewer), item, viewer);
        return back(id, viewer);
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/preparation/again")
    String again(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        answers.openAgain(meeting(id, viewer), viewer);
        return back(id, viewer);
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/preparation/told")
    String tell(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            concerns.tell(meeting(id, viewer), told, viewer);
            return back(id, viewer);
        } catch (Refused refused) {
            return refuse(id, "", refused, viewer, response, model);
        }
    }

    private Meeting meeting(UUID id, Viewer viewer) {
        return meetings.find(new MeetingId(id), viewer)
                .filter(each -> each.mine() || viewer.may(Audience.ARRANGING))
                .orElseThrow(NotFound::new);
    }

    private String refuse(
            UUID id, String typed, Refused refused, Viewer viewer, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", preparing.page(id, typed, Problems.of(refused), viewer));
        return VIEW;
    }

    private static String back(UUID id, Viewer viewer) {
        return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "/preparation";
    }
}
