package org.waymark.consultations.mine;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The running order of whoever looks. */
@Controller
@For(Audience.STAFF)
class MineController {
    private final MineQuery query;
    private final Clock clock;

    MineController(MineQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/{school}/consultations/mine")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(LocalDate.now(clock), viewer));
        return "consultations/mine/mine";
    }
}
