package org.waymark.objectives.wording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveId;
import org.waymark.objectives.ObjectiveWords;
import org.waymark.objectives.Objectives;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Rewords one objective, retires it or brings it back. */
@Controller
@For(Audience.LEADING)
class WordingController {
    private static final String VIEW = "objectives/wording/wording";

    private final Objectives objectives;

    WordingController(Objectives objectives) {
        this.objectives = objectives;
    }

    @GetMapping("/{school}/objectives/bank/{objective}/wording")
    String show(@PathVariable String school, @PathVariable UUID objective, Viewer viewer, Model model) {
        Objective found = objectives.find(new ObjectiveId(objective), viewer);
        model.addAttribute(
                "page", page(found, found.strand(), found.teacher(), found.child(), Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/objectives/bank/{objective}/wording")
    String reword(
            @PathVariable String school,
            @PathVariable UUID objective,
            @RequestParam(defaultValue = "") String strand,
            @RequestParam(defaultValue = "") String teacher,
            @RequestParam(defaultValue = "") String child,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Objective found = objectives.find(new ObjectiveId(objective), viewer);
        try {
            objectives.reword(found.id(), new ObjectiveWords(strand, teacher, child), viewer);
            return "redirect:" + bank(found, viewer) + "#o-" + objective;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(found, strand, teacher, child, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/objectives/bank/{objective}/wording/retired")
    String retire(@PathVariable String school, @PathVariable UUID objective, Viewer viewer) {
        Objective found = objectives.find(new ObjectiveId(objective), viewer);
        objectives.retire(found.id(), viewer);
        return "redirect:" + bank(found, viewer);
    }

    @PostMapping("/{school}/objectives/bank/{objective}/wording/brought-back")
    String bringBack(@PathVariable String school, @PathVariable UUID objective, Viewer viewer) {
        Objective found = objectives.find(new ObjectiveId(objective), viewer);
        objectives.bringBack(found.id(), viewer);
        return "redirect:" + bank(found, viewer) + "#o-" + objective;
    }

    private static WordingPage page(
            Objective objective, String strand, String teacher, String child, Problems problems, Viewer viewer) {
        return new WordingPage(
                objective.year().label(),
                viewer.path() + "/objectives/bank/" + objective.id().value() + "/wording",
                bank(objective, viewer),
                objective.retired(),
                strand,
                teacher,
                child,
                problems);
    }

    private static String bank(Objective objective, Viewer viewer) {
        return viewer.path() + "/objectives/bank?subject=" + objective.subject().value() + "&year="
                + objective.year().number();
    }
}
