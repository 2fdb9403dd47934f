package org.waymark.record.classes;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The classes of this year that somebody sees, and what can be done with each. */
@Controller
@For(Audience.STAFF)
class ClassesController {
    private final ClassesQuery query;

    ClassesController(ClassesQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/record/classes")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(viewer));
        return "record/classes/classes";
    }
}
