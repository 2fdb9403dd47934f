package org.waymark.consultations.bookings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.consultations.Bookings;
import org.waymark.consultations.FamilyWords;
import org.waymark.consultations.NotBooked;
import org.waymark.consultations.WaitingList;
import org.waymark.languages.Switches;
import org.waymark.languages.Texts;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;

/** A family books, changes and cancels; whoever finds all taken waits. */
@Controller
@For(Audience.FAMILY)
class BookingsController {
    private static final String VIEW = "consultations/bookings/bookings";
    private static final Map<String, String> DONE = Map.of(
            "booked", "consultations.done.booked",
            "changed", "consultations.done.changed",
            "cancelled", "consultations.done.cancelled",
            "waiting", "consultations.done.waiting",
            "left", "consultations.done.left");

    private final BookingsShown shown;
    private final Bookings bookings;
    private final WaitingList waiting;

    BookingsController(BookingsShown shown, Bookings bookings, WaitingList waiting) {
        this.shown = shown;
        this.bookings = bookings;
        this.waiting = waiting;
    }

    @GetMapping("/{school}/consultations/bookings")
    String show(
            @PathVariable String school,
            @RequestParam(required = false) @Nullable UUID change,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            Texts texts,
            Model model) {
        String key = DONE.get(done);
        model.addAttribute("page", shown.page(change, key == null ? null : texts.say(key), null, viewer, texts));
        return VIEW;
    }

    @PostMapping("/{school}/consultations/bookings")
    String book(
            @PathVariable String school,
            @RequestParam UUID slot,
            @RequestParam UUID pupil,
            @RequestParam(defaultValue = "") String starts,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        return act(
                "booked",
                null,
                viewer,
                texts,
                response,
                model,
                () -> bookings.book(slot, moment(starts), new PupilId(pupil), viewer));
    }

    @PostMapping("/{school}/consultations/bookings/{booking}/changed")
    String change(
            @PathVariable String school,
            @PathVariable UUID booking,
            @RequestParam UUID slot,
            @RequestParam(defaultValue = "") String starts,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        return act(
                "changed",
                booking,
                viewer,
                texts,
                response,
                model,
                () -> bookings.change(booking, slot, moment(starts), viewer));
    }

    @PostMapping("/{school}/consultations/bookings/{booking}/cancelled")
    String cancel(
            @PathVariable String school,
            @PathVariable UUID booking,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        return act("cancelled", null, viewer, texts, response, model, () -> bookings.cancel(booking, viewer));
    }

    @PostMapping("/{school}/consultations/bookings/{booking}/accepted")
    String accept(
            @PathVariable String school,
            @PathVariable UUID booking,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        return act("booked", null, viewer, texts, response, model, () -> bookings.accept(booking, viewer));
    }

    @PostMapping("/{school}/consultations/bookings/waiting")
    String join(
            @PathVariable String school,
            @RequestParam UUID occasion,
            @RequestParam UUID pupil,
            @RequestParam(defaultValue = "false") boolean automatic,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        return act(
                "waiting",
                null,
                viewer,
                texts,
                response,
                model,
                () -> waiting.join(occasion, new PupilId(pupil), automatic, viewer));
    }

    @PostMapping("/{school}/consultations/bookings/waiting/left")
    String leave(
            @PathVariable String school,
            @RequestParam UUID occasion,
            @RequestParam UUID pupil,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        return act(
                "left",
                null,
                viewer,
                texts,
                response,
                model,
                () -> waiting.leave(occasion, new PupilId(pupil), viewer));
    }

    private String act(
            String done,
            @Nullable UUID changing,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model,
            Runnable work) {
        try {
            work.run();
            return "redirect:" + viewer.path() + "/consultations/bookings?done=" + done;
        } catch (NotBooked refused) {
            response.setStatus(Problems.STATUS);
            // What was posted to has no page to come back to in another language.
            model.addAttribute("languages", Switches.to(texts, viewer.path() + "/consultations/bookings"));
            model.addAttribute("page", shown.page(changing, null, FamilyWords.of(refused, texts), viewer, texts));
            return VIEW;
        }
    }

    /** What the page said when it was pressed; anything else is no time of ours. */
    private static @Nullable LocalDateTime moment(String typed) {
        try {
            return typed.isBlank() ? null : LocalDateTime.parse(typed);
        } catch (DateTimeException e) {
            return LocalDateTime.MIN.withYear(1);
        }
    }
}
