package org.waymark.consultations.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.consultations.SchoolBookings;
import org.waymark.consultations.TakingPart;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Books for families who cannot, and blocks times. */
@Controller("consultationBoardController")
@For(Audience.ORGANISING)
class BoardController {
    private static final String VIEW = "consultations/board/board";
    private static final String HERE = "/{school}/consultations/occasions/{occasion}/board";

    private final BoardOfEvening board;
    private final SchoolBookings bookings;
    private final TakingPart takingPart;

    BoardController(BoardOfEvening board, SchoolBookings bookings, TakingPart takingPart) {
        this.board = board;
        this.bookings = bookings;
        this.takingPart = takingPart;
    }

    @GetMapping(HERE)
    String show(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @RequestParam(required = false) @Nullable UUID evening,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(required = false) @Nullable UUID booking,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "false") boolean blocking,
            Viewer viewer,
            Model model) {
        var asked = new BoardOfEvening.Asked(occasion, evening, contact, booking, find, blocking, "");
        model.addAttribute("page", board.page(asked, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping(HERE + "/booked")
    String book(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @RequestParam UUID evening,
            @RequestParam UUID contact,
            @RequestParam UUID slot,
            @RequestParam(required = false) @Nullable UUID booking,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var asked = new BoardOfEvening.Asked(occasion, evening, contact, null, "", false, "");
        return act(asked, viewer, response, model, () -> {
            if (booking == null) {
                bookings.book(slot, contact, viewer);
            } else {
                bookings.change(booking, slot, viewer);
            }
        });
    }

    @PostMapping(HERE + "/cancelled")
    String cancel(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @RequestParam UUID evening,
            @RequestParam UUID booking,
            @RequestParam(defaultValue = "") String because,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var asked = new BoardOfEvening.Asked(occasion, evening, null, booking, "", false, because);
        return act(asked, viewer, response, model, () -> bookings.cancel(booking, because, viewer));
    }

    @PostMapping(HERE + "/blocked")
    String block(
            @PathVariable String school,
            @PathVariable UUID occasion,
            @RequestParam UUID evening,
            @RequestParam UUID slot,
            @RequestParam boolean blocked,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var asked = new BoardOfEvening.Asked(occasion, evening, null, null, "", true, "");
        return act(asked, viewer, response, model, () -> takingPart.block(occasion, slot, blocked, viewer));
    }

    private String act(
            BoardOfEvening.Asked asked, Viewer viewer, HttpServletResponse response, Model model, Runnable work) {
        try {
            work.run();
            return "redirect:" + BoardOfEvening.address(asked.occasion(), viewer) + "?evening=" + asked.evening()
                    + (asked.blocking() ? "&blocking=true" : "")
                    + (asked.contact() == null ? "" : "&contact=" + asked.contact());
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", board.page(asked, Problems.of(refused), viewer));
            return VIEW;
        }
    }
}
