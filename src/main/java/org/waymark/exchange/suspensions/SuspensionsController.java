package org.waymark.exchange.suspensions;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.pupils.Contacts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Contacts whom a file suspended, for the office to decide about. */
@Controller
@For(Audience.OFFICE_WORK)
class SuspensionsController {
    private final SuspensionsQuery query;
    private final Contacts contacts;

    SuspensionsController(SuspensionsQuery query, Contacts contacts) {
        this.query = query;
        this.contacts = contacts;
    }

    @GetMapping("/{school}/exchange/suspensions")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(viewer));
        return "exchange/suspensions/suspensions";
    }

    @PostMapping("/{school}/exchange/suspensions/{id}/keep")
    String keep(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        return back(contacts.keepSuspended(id, viewer), viewer);
    }

    @PostMapping("/{school}/exchange/suspensions/{id}/let-in")
    String letIn(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        return back(contacts.letBackIn(id, viewer), viewer);
    }

    private static String back(boolean found, Viewer viewer) {
        if (!found) {
            throw new NotFound();
        }
        return "redirect:" + viewer.path() + "/exchange/suspensions";
    }
}
