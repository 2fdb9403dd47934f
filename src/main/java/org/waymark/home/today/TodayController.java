package org.waymark.home.today;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.hosting.Installation;
import org.waymark.hosting.PretendedDay;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Makes it another day, in a demonstration. A real school's day is the day it is. */
@Controller
@For(Audience.STAFF)
class TodayController {
    private final Installation installation;
    private final PretendedDay day;

    TodayController(Installation installation, PretendedDay day) {
        this.installation = installation;
        this.day = day;
    }

    @PostMapping("/{school}/home/today")
    String change(
            @PathVariable String school,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            Viewer viewer) {
        if (!installation.isDemo()) {
            throw new NotFound();
        }
        day.pretend(date);
        return "redirect:" + viewer.path() + "/home";
    }
}
