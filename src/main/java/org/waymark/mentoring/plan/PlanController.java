package org.waymark.mentoring.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Sets a meeting's day and time, and notes that it was missed. Its mentor may, and whoever leads the round. */
@Controller
@For(Audience.STAFF)
class PlanController {
    private static final String VIEW = "mentoring/plan/plan";

    private final PlanQuery query;
    private final Meetings meetings;
    private final Clock clock;

    PlanController(PlanQuery query, Meetings meetings, Clock clock) {
        this.query = query;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GetMapping("/{school}/mentoring/meetings/{id}/plan")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        Meeting meeting = meeting(id, viewer);
        model.addAttribute("page", page(meeting, asItIs(meeting), again(meeting), Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/plan")
    String plan(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = meeting(id, viewer);
        try {
            LocalDate newDay =
                    Dates.typed("day", day).orElseThrow(() -> new Refused("day", "Say on which day you meet."));
            meetings.save(meeting, meeting.plan(newDay, time(at), note), "settled a meeting's day", viewer);
            return "redirect:" + viewer.path() + "/mentoring/meetings";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            PlanPage.Typed typed = new PlanPage.Typed(day, at, note);
            model.addAttribute("page", page(meeting, typed, again(meeting), Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/plan/missed")
    String missed(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = meeting(id, viewer);
        try {
            LocalDate again = Dates.typed("day", day).orElse(null);
            meetings.miss(meeting, meeting.missed(reason, again, note, LocalDate.now(clock)), viewer);
            return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "/plan";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            PlanPage.Missed typed = new PlanPage.Missed(reason, day, note, true);
            Problems problems = Problems.of("missed-" + refused.field(), refused.sentence());
            model.addAttribute("page", page(meeting, asItIs(meeting), typed, problems, viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/plan/held")
    String held(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String heldOn,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = meeting(id, viewer);
        try {
            LocalDate on = Dates.typed("heldOn", heldOn)
                    .orElseThrow(() -> new Refused("heldOn", "Say the day on which you met."));
            Meeting now = meeting.hold(on, LocalDate.now(clock));
            meetings.save(meeting, now, "noted that a meeting was held", viewer);
            return "redirect:" + viewer.path() + "/mentoring/meetings";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(meeting, asItIs(meeting), again(meeting), Problems.of(refused), viewer));
            return VIEW;
        }
    }

    private Meeting meeting(UUID id, Viewer viewer) {
        return meetings.find(new MeetingId(id), viewer)
                .filter(each -> each.mine() || viewer.may(Audience.LEADING))
                .orElseThrow(NotFound::new);
    }

    private PlanPage page(
            Meeting meeting, PlanPage.Typed typed, PlanPage.Missed missed, Problems problems, Viewer viewer) {
        return new PlanPage(
                query.pupil(meeting, viewer),
                meeting.round().label() + ", " + meeting.round().dates(),
                viewer.path() + "/mentoring/meetings/" + meeting.id().value() + "/plan",
                viewer.path() + "/mentoring/meetings",
                viewer.path() + "/mentoring/meetings/" + meeting.id().value() + "/paper",
                meeting.state().isToCome(),
                meeting.mine(),
                LocalDate.now(clock).toString(),
                meeting.state().words(),
                typed,
                missed,
                query.missed(meeting.id().value(), viewer),
                problems);
    }

    private static PlanPage.Typed asItIs(Meeting meeting) {
        return new PlanPage.Typed(
                meeting.day() == null ? "" : meeting.day().toString(),
                meeting.at() == null ? "" : meeting.at().toString(),
                meeting.note());
    }

    private PlanPage.Missed again(Meeting meeting) {
        return new PlanPage.Missed("", meeting.nextDay(LocalDate.now(clock)).toString(), "", false);
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Refused("at", "Give a time such as 09:30, or leave it empty.");
        }
    }
}
