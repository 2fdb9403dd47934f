package org.waymark.consultations.occasion;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.consultations.Evenings;
import org.waymark.consultations.News;
import org.waymark.consultations.Occasion;
import org.waymark.consultations.Occasions;
import org.waymark.consultations.TakingPart;
import org.waymark.consultations.occasions.OccasionForm;
import org.waymark.school.StaffId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Arranges one occasion: what is said of it, its evenings, who sits in them and where. */
@Controller
@For(Audience.ORGANISING)
class OccasionController {
    private static final String VIEW = "consultations/occasion/occasion";
    private static final String HERE = "/{school}/consultations/occasions/{occasion}";

    private final Arrangement arrangement;
    private final Occasions occasions;
    private final Evenings evenings;
    private final TakingPart takingPart;
    private final News news;

    OccasionController(
            Arrangement arrangement, Occasions occasions, Evenings evenings, TakingPart takingPart, News news) {
        this.arrangement = arrangement;
        this.occasions = occasions;
        this.evenings = evenings;
        this.takingPart = takingPart;
        this.news = news;
    }

    /** What a request carries besides what it asks for. */
    private record Asked(
            UUID occasion, Viewer viewer, HttpServletResponse response, Model model, OccasionPage.Typed typed) {
        Asked(UUID occasion, Viewer viewer, HttpServletResponse response, Model model) {
            this(occasion, viewer, response, model, OccasionPage.Typed.nothing());
        }

        Asked because(String because) {
            return new Asked(occasion, viewer, response, model, new OccasionPage.Typed(typed.evening(), because));
        }

        Asked evening(OccasionForm.Row evening) {
            return new Asked(occasion, viewer, response, model, new OccasionPage.Typed(evening, ""));
        }
    }

    @GetMapping(HERE)
    String show(@PathVariable String school, @PathVariable UUID occasion, Viewer viewer, Model model) {
        Occasion found = occasions.find(occasion, viewer);
        model.addAttribute(
                "page", arrangement.page(found, null, null, OccasionPage.Typed.nothing(), Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping(HERE)
    String change(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @ModelAttribute("typed") OccasionForm form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var asked = new Asked(occasion, viewer, response, model);
        return act(asked, "change", form, () -> occasions.change(occasion, form.read(), viewer));
    }

    @PostMapping(HERE + "/published")
    String publish(
            @PathVariable String school,
            @PathVariable UUID occasion,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return act(new Asked(occasion, viewer, response, model), "", null, () -> occasions.publish(occasion, viewer));
    }

    @PostMapping(HERE + "/cancelled")
    String cancel(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @RequestParam(defaultValue = "") String because,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var asked = new Asked(occasion, viewer, response, model).because(because);
        return act(asked, "cancel", null, () -> occasions.cancel(occasion, because, viewer));
    }

    @PostMapping(HERE + "/evenings")
    String addEvening(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String pauseFrom,
            @RequestParam(defaultValue = "") String pauseUntil,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var row = new OccasionForm.Row(day, from, until, pauseFrom, pauseUntil);
        return act(new Asked(occasion, viewer, response, model).evening(row), "evening", null, () -> {
            Occasion found = occasions.find(occasion, viewer);
            UUID added = evenings.add(found, OccasionForm.evening(day, from, until, pauseFrom, pauseUntil), viewer);
            takingPart.everybody(found, List.of(evenings.find(occasion, added, viewer)), viewer);
        });
    }

    @PostMapping(HERE + "/evenings/{evening}")
    String move(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID evening,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var row = new OccasionForm.Row(day, from, until, "", "");
        return act(
                new Asked(occasion, viewer, response, model).evening(row),
                "move-" + evening,
                null,
                () -> evenings.move(
                        occasions.find(occasion, viewer),
                        evening,
                        Dates.typed("day", day).orElseThrow(() -> new Refused("day", "Say which day.")),
                        OccasionForm.time("from", from),
                        OccasionForm.time("until", until),
                        viewer));
    }

    @PostMapping(HERE + "/evenings/{evening}/cancelled")
    String cancelEvening(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID evening,
            @RequestParam(defaultValue = "") String because,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return act(
                new Asked(occasion, viewer, response, model).because(because),
                "cancel-" + evening,
                null,
                () -> evenings.cancel(occasions.find(occasion, viewer), evening, because, viewer));
    }

    @PostMapping(HERE + "/evenings/{evening}/teachers")
    String addTeacher(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID evening,
            @RequestParam(required = false) @Nullable UUID staff,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return act(new Asked(occasion, viewer, response, model), "teachers-" + evening, null, () -> {
            Occasion found = occasions.find(occasion, viewer);
            Evenings.Evening to = evenings.find(occasion, evening, viewer);
            if (staff == null) {
                takingPart.everybody(found, List.of(to), viewer);
            } else {
                takingPart.add(found, to, new StaffId(staff), viewer);
            }
        });
    }

    /** Every room and link of one evening. */
    @PostMapping(HERE + "/evenings/{evening}/rooms")
    String rooms(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID evening,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return act(new Asked(occasion, viewer, response, model), "rooms-" + evening, null, () -> {
            occasions.find(occasion, viewer);
            takingPart.places(occasion, typed, viewer);
        });
    }

    @PostMapping(HERE + "/teachers/{sitting}/cancelled")
    String cancelTeacher(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID sitting,
            @RequestParam(defaultValue = "") String because,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return act(
                new Asked(occasion, viewer, response, model).because(because),
                "sitting-" + sitting,
                null,
                () -> takingPart.cancel(occasion, sitting, because, viewer));
    }

    @PostMapping(HERE + "/teachers/{sitting}/back")
    String back(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID sitting,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var asked = new Asked(occasion, viewer, response, model);
        return act(asked, "", null, () -> takingPart.back(occasion, sitting, viewer));
    }

    @PostMapping(HERE + "/told/{id}")
    String told(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return act(new Asked(occasion, viewer, response, model), "", null, () -> news.told(id, viewer));
    }

    private String act(Asked asked, String open, @Nullable OccasionForm form, Runnable work) {
        Viewer viewer = asked.viewer;
        try {
            work.run();
            return "redirect:" + viewer.path() + "/consultations/occasions/" + asked.occasion;
        } catch (Refused refused) {
            asked.response.setStatus(Problems.STATUS);
            Occasion found = occasions.find(asked.occasion, viewer);
            asked.model.addAttribute(
                    "page", arrangement.page(found, form, open, asked.typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }
}
