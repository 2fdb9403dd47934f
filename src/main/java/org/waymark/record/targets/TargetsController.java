package org.waymark.record.targets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.targets.GoalKind;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** This year-end's targets that were set by hand: each with its reason, and everything that was set before. */
@Controller
@For(Audience.ARRANGING)
class TargetsController {
    private static final String VIEW = "record/targets/targets";

    private final SettingTargets targets;

    TargetsController(SettingTargets targets) {
        this.targets = targets;
    }

    @GetMapping("/{school}/record/pupils/{pupil}/targets")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Model model) {
        TargetsPage.Typed typed = new TargetsPage.Typed("", GoalKind.TARGET.code(), "", "");
        model.addAttribute("page", targets.page(pupil, typed, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/record/pupils/{pupil}/targets")
    String set(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            targets.set(new PupilId(pupil), SubjectId.chosen(subject), kind(kind), grade, reason, viewer);
            return back(pupil, viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            TargetsPage.Typed typed = new TargetsPage.Typed(subject, kind, grade, reason);
            model.addAttribute("page", targets.page(pupil, typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/record/pupils/{pupil}/targets/ended")
    String end(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer) {
        targets.end(new PupilId(pupil), SubjectId.chosen(subject), kind(kind), why, viewer);
        return back(pupil, viewer);
    }

    private static String back(UUID pupil, Viewer viewer) {
        return "redirect:" + viewer.path() + "/record/pupils/" + pupil + "/targets";
    }

    private static GoalKind kind(String chosen) {
        return GoalKind.find(chosen).orElseThrow(() -> new Refused("kind", "Choose which of the two targets to set."));
    }
}
