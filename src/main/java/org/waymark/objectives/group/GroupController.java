package org.waymark.objectives.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** Who needs an objective: a teaching group. */
@Controller
@For(Audience.STAFF)
class GroupController {
    private final GroupQuery query;

    GroupController(GroupQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/objectives/bank/{objective}/group")
    String show(
            @PathVariable String school,
            @PathVariable UUID objective,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(required = false) @Nullable Integer year,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", query.page(objective, schoolClass, year, viewer));
        return "objectives/group/group";
    }
}
