package org.waymark.mentoring.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** A mentor's own meetings: when each is, and how far it has come. */
@Controller
@For(Audience.STAFF)
class MeetingsController {
    private static final String VIEW = "mentoring/meetings/meetings";

    private final MyMeetings mine;
    private final Meetings meetings;

    MeetingsController(MyMeetings mine, Meetings meetings) {
        this.mine = mine;
        this.meetings = meetings;
    }

    @GetMapping("/{school}/mentoring/meetings")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        MeetingsPage.Typed usual = new MeetingsPage.Typed(Set.of(), "4", "09:00", "20");
        model.addAttribute("page", mine.page(usual, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/meetings")
    String spread(
            @PathVariable String school,
            @RequestParam(required = false) @Nullable List<String> day,
            @RequestParam(defaultValue = "") String aDay,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String every,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        List<String> days = day == null ? List.of() : day;
        try {
            mine.spread(
                    new Spread(
                            days.stream().map(MeetingsController::day).toList(),
                            number("aDay", aDay),
                            time(from),
                            number("every", every)),
                    viewer);
            return back(viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            MeetingsPage.Typed typed = new MeetingsPage.Typed(Set.copyOf(days), aDay, from, every);
            model.addAttribute("page", mine.page(typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/prepared")
    String prepared(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        return change(id, Meeting::prepare, "prepared a meeting", viewer);
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/shared")
    String shared(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        return change(id, Meeting::share, "shared a meeting with the family", viewer);
    }

    private String change(UUID id, UnaryOperator<Meeting> how, String act, Viewer viewer) {
        Meeting meeting =
                meetings.find(new MeetingId(id), viewer).filter(Meeting::mine).orElseThrow(NotFound::new);
        meetings.save(meeting, how.apply(meeting), act, viewer);
        return back(viewer);
    }

    private static String back(Viewer viewer) {
        return "redirect:" + viewer.path() + "/mentoring/meetings";
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Refused("day", "Tick the days on which you meet.");
        }
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Refused("from", "Give the time of the first one, such as 09:00.");
        }
    }

    private static int number(String field, String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(field, "Give a whole number.");
        }
    }
}
