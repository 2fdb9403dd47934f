package org.waymark.interventions.running;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.interventions.Interventions;
import org.waymark.interventions.NewIntervention;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The interventions that run now and those that have ended; and the form to begin one. */
@Controller
@For(Audience.STAFF)
class RunningController {
    private static final String VIEW = "interventions/running/running";

    private final RunningQuery query;
    private final Interventions interventions;
    private final Clock clock;

    RunningController(RunningQuery query, Interventions interventions, Clock clock) {
        this.query = query;
        this.interventions = interventions;
        this.clock = clock;
    }

    @GetMapping("/{school}/interventions/running")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        RunningPage.Typed nothing = new RunningPage.Typed("", "", today.toString(), "");
        model.addAttribute("page", query.page(today, nothing, Problems.none(), viewer));
        return VIEW;
    }

    @For(Audience.MARKING)
    @PostMapping("/{school}/interventions/running")
    String begin(
            @PathVariable String school,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String runBy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            LocalDate first = Dates.typed("from", from).orElseThrow(() -> new Refused("from", "Say its first day."));
            LocalDate last = Dates.typed("until", until).orElse(null);
            UUID begun = interventions.begin(new NewIntervention(name, runBy, first, last), viewer);
            return "redirect:" + viewer.path() + "/interventions/running/" + begun + "/pupils";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            RunningPage.Typed typed = new RunningPage.Typed(name, runBy, from, until);
            model.addAttribute("page", query.page(LocalDate.now(clock), typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }
}
