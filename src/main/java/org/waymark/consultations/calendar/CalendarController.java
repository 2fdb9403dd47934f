package org.waymark.consultations.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.ICalendar;
import org.waymark.ui.NotFound;

/** Talks as calendar files. A calendar lies open on a phone: initials for the teacher, and for a family no child at all. */
@Controller("consultationsCalendarController")
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarQuery query;
    private final Clock clock;

    CalendarController(CalendarQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** The viewer's own evening. */
    @For(Audience.STAFF)
    @GetMapping("/{school}/consultations/calendar/evenings/{sitting}.ics")
    ResponseEntity<String> evening(@PathVariable String school, @PathVariable UUID sitting, Viewer viewer) {
        return file("Consultations", query.evening(sitting, viewer));
    }

    /** The reader's own time. */
    @For(Audience.FAMILY)
    @GetMapping("/{school}/consultations/calendar/{booking}.ics")
    ResponseEntity<String> booking(
            @PathVariable String school, @PathVariable UUID booking, Texts texts, Viewer viewer) {
        return file(viewer.schoolName(), query.booking(booking, texts, viewer));
    }

    private ResponseEntity<String> file(String name, List<ICalendar.Entry> entries) {
        if (entries.isEmpty()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consultation.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(ICalendar.of("consultations", name, entries, clock.instant()));
    }
}
