package org.waymark.consultations.occasions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.consultations.Evenings;
import org.waymark.consultations.Occasions;
import org.waymark.consultations.TakingPart;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Sets consultations up: one form, and every class's teacher takes part. */
@Controller
@For(Audience.ORGANISING)
class OccasionsController {
    private static final String VIEW = "consultations/occasions/occasions";

    private final OccasionsQuery query;
    private final Occasions occasions;
    private final Evenings evenings;
    private final TakingPart takingPart;
    private final Clock clock;

    OccasionsController(
            OccasionsQuery query, Occasions occasions, Evenings evenings, TakingPart takingPart, Clock clock) {
        this.query = query;
        this.occasions = occasions;
        this.evenings = evenings;
        this.takingPart = takingPart;
        this.clock = clock;
    }

    @GetMapping("/{school}/consultations/occasions")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute(
                "page", query.page(LocalDate.now(clock), OccasionForm.fresh(clock), Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/consultations/occasions")
    String make(
            @PathVariable String school,
            @ModelAttribute("typed") OccasionForm form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            UUID made = occasions.make(form.read(), viewer);
            takingPart.everybody(occasions.find(made, viewer), evenings.of(made, viewer), viewer);
            return "redirect:" + viewer.path() + "/consultations/occasions/" + made;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", query.page(LocalDate.now(clock), form, Problems.of(refused), viewer));
            return VIEW;
        }
    }
}
