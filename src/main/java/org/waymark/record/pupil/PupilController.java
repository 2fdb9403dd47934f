package org.waymark.record.pupil;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.Arrangements;
import org.waymark.targets.NewArrangement;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** A pupil's page, and what is settled for the pupil. */
@Controller
class PupilController {
    private static final String VIEW = "record/pupil/pupil";

    private final OpeningPupil pupils;
    private final Arrangements arrangements;

    PupilController(OpeningPupil pupils, Arrangements arrangements) {
        this.pupils = pupils;
        this.arrangements = arrangements;
    }

    @For(Audience.STAFF)
    @GetMapping("/{school}/record/pupils/{pupil}")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Model model) {
        model.addAttribute("page", pupils.page(pupil, viewer));
        return VIEW;
    }

    @For(Audience.ARRANGING)
    @PostMapping("/{school}/record/pupils/{pupil}")
    String settle(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String narrative,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        PupilPage.Typed typed = new PupilPage.Typed(kind, subject, grade, narrative, reason, from, until);
        try {
            arrangements.settle(new PupilId(pupil), wanted(typed), viewer);
            return "redirect:" + viewer.path() + "/record/pupils/" + pupil;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", pupils.page(pupil, typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @For(Audience.ARRANGING)
    @PostMapping("/{school}/record/pupils/{pupil}/ended")
    String end(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam UUID arrangement,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer) {
        arrangements.end(new PupilId(pupil), arrangement, why, viewer);
        return "redirect:" + viewer.path() + "/record/pupils/" + pupil;
    }

    private static NewArrangement wanted(PupilPage.Typed typed) {
        ArrangementKind kind = ArrangementKind.of(typed.kind())
                .orElseThrow(() -> new Refused("kind", "Choose what is to be settled."));
        LocalDate from = Dates.typed("from", typed.from())
                .orElseThrow(() -> new Refused("from", "Say from which day it holds."));
        return new NewArrangement(
                kind,
                typed.subject().isBlank() ? null : SubjectId.chosen(typed.subject()),
                typed.grade().isBlank() ? null : typed.grade().strip(),
                typed.narrative().isBlank() ? null : typed.narrative(),
                typed.reason(),
                from,
                Dates.typed("until", typed.until()).orElse(null));
    }
}
