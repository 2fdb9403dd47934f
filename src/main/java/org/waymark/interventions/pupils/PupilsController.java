package org.waymark.interventions.pupils;

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
import org.waymark.interventions.Interventions;
import org.waymark.interventions.Outcome;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** One intervention: who takes part, how each stood before and after, and when it ends. */
@Controller
@For(Audience.MARKING)
class PupilsController {
    private static final String VIEW = "interventions/pupils/pupils";
    private static final String ADDRESS = "/{school}/interventions/running/{intervention}/pupils";

    private final PupilsQuery query;
    private final Interventions interventions;

    PupilsController(PupilsQuery query, Interventions interventions) {
        this.query = query;
        this.interventions = interventions;
    }

    @For(Audience.STAFF)
    @GetMapping(ADDRESS)
    String show(
            @PathVariable String school,
            @PathVariable UUID intervention,
            @RequestParam(required = false) @Nullable UUID add,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page", query.page(intervention, add, Problems.none(), viewer).orElseThrow(NotFound::new));
        return VIEW;
    }

    @PostMapping(ADDRESS)
    String add(
            @PathVariable String school,
            @PathVariable UUID intervention,
            @RequestParam(defaultValue = "") List<UUID> pupil,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return settled(intervention, viewer, response, model, () -> {
            if (pupil.isEmpty()) {
                throw new Refused("pupil", "Tick who takes part.");
            }
            interventions.takePart(
                    intervention, pupil.stream().map(PupilId::new).toList(), viewer);
        });
    }

    @PostMapping(ADDRESS + "/{pupil}")
    String record(
            @PathVariable String school,
            @PathVariable UUID intervention,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String beforeGrade,
            @RequestParam(defaultValue = "") String beforeWords,
            @RequestParam(defaultValue = "") String afterGrade,
            @RequestParam(defaultValue = "") String afterWords,
            @RequestParam(defaultValue = "") String helped,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = new Outcome(
                beforeGrade,
                beforeWords,
                afterGrade,
                afterWords,
                Outcome.Helped.of(helped).orElse(null));
        return settled(
                intervention,
                viewer,
                response,
                model,
                () -> interventions.record(intervention, new PupilId(pupil), outcome, viewer));
    }

    @PostMapping(ADDRESS + "/ended")
    String end(
            @PathVariable String school,
            @PathVariable UUID intervention,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return settled(
                intervention,
                viewer,
                response,
                model,
                () -> interventions.end(
                        intervention, Dates.typed("until", until).orElse(null), viewer));
    }

    @PostMapping(ADDRESS + "/home")
    String tellHome(
            @PathVariable String school,
            @PathVariable UUID intervention,
            @RequestParam(defaultValue = "false") boolean home,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return settled(intervention, viewer, response, model, () -> interventions.tellHome(intervention, home, viewer));
    }

    private String settled(UUID id, Viewer viewer, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:" + viewer.path() + "/interventions/running/" + id + "/pupils";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute(
                    "page", query.page(id, null, Problems.of(refused), viewer).orElseThrow(NotFound::new));
            return VIEW;
        }
    }
}
