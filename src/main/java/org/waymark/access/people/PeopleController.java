package org.waymark.access.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Who may see a pupil, for what reason, and when each last did. */
@Controller
@For(Audience.STAFF)
class PeopleController {
    private final PeopleQuery query;

    PeopleController(PeopleQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/access/pupils/{pupil}/people")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(pupil, viewer).orElseThrow(NotFound::new));
        return "access/people/people";
    }
}
