package org.waymark.mentoring.due;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** Lists the next steps that are due for review; each is reviewed on its pupil's own page. */
@Controller
@For(Audience.STAFF)
class DueController {
    private final DueQuery query;

    DueController(DueQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/mentoring/due")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", new DuePage(query.due(viewer)));
        return "mentoring/due/due";
    }
}
