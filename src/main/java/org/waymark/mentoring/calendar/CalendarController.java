package org.waymark.mentoring.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.mentoring.Calendars;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.ICalendar;
import org.waymark.ui.NotFound;

/** A mentor's own meetings as a calendar: a file for whoever is signed in, a feed for whoever has the secret address. */
@Controller
@For(Audience.STAFF)
class CalendarController {
    private static final String VIEW = "mentoring/calendar/calendar";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarQuery query;
    private final Calendars calendars;
    private final SchoolTransactions transactions;
    private final Clock clock;

    CalendarController(CalendarQuery query, Calendars calendars, SchoolTransactions transactions, Clock clock) {
        this.query = query;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/{school}/mentoring/calendar")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", page(null, viewer));
        return VIEW;
    }

    /** Answered with the page itself: the secret is not kept, and shown this once. */
    @PostMapping("/{school}/mentoring/calendar")
    String make(@PathVariable String school, Viewer viewer, Model model) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("mentoring", "calendar", calendars.make(viewer) + ".ics")
                .toUriString();
        model.addAttribute("page", page(address, viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/calendar/revoked")
    String revoke(@PathVariable String school, Viewer viewer) {
        calendars.revoke(viewer);
        return "redirect:" + viewer.path() + "/mentoring/calendar";
    }

    @GetMapping("/{school}/mentoring/calendar/meetings.ics")
    ResponseEntity<String> file(@PathVariable String school, Viewer viewer) {
        return calendar(viewer);
    }

    @For(Audience.ANYONE)
    @GetMapping("/mentoring/calendar/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        Viewer viewer = calendars.find(token).orElseThrow(NotFound::new);
        return transactions.in(viewer.school(), () -> calendar(viewer));
    }

    private ResponseEntity<String> calendar(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meetings.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(ICalendar.of("meetings", "Mentoring meetings", query.entries(viewer), clock.instant()));
    }

    private CalendarPage page(@Nullable String secret, Viewer viewer) {
        String address = viewer.path() + "/mentoring/calendar";
        return new CalendarPage(
                address,
                address + "/meetings.ics",
                viewer.path() + "/mentoring/meetings",
                calendars.has(viewer),
                secret);
    }
}
