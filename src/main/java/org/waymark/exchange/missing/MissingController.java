package org.waymark.exchange.missing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.exchange.PlacingStaff;
import org.waymark.exchange.StoppedImport;
import org.waymark.school.StaffId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Whom a whole file lacked, for the office to decide about: staff keep their access until it has. */
@Controller
@For(Audience.OFFICE_WORK)
class MissingController {
    private final MissingQuery query;
    private final PlacingStaff placing;

    MissingController(MissingQuery query, PlacingStaff placing) {
        this.query = query;
        this.placing = placing;
    }

    @GetMapping("/{school}/exchange/missing")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(viewer));
        return "exchange/missing/missing";
    }

    @PostMapping("/{school}/exchange/missing/{id}/end")
    String end(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        if (query.isSelf(id, viewer)) {
            throw new StoppedImport("You cannot end your own access. Ask the head, or somebody else in the office.");
        }
        return back(placing.end(new StaffId(id), viewer), viewer);
    }

    @PostMapping("/{school}/exchange/missing/{id}/keep")
    String keep(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        return back(placing.keep(new StaffId(id), viewer), viewer);
    }

    private static String back(boolean found, Viewer viewer) {
        if (!found) {
            throw new NotFound();
        }
        return "redirect:" + viewer.path() + "/exchange/missing";
    }
}
