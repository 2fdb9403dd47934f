package org.waymark.record.cell;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Who entered what into one cell, and when: every row there ever was. */
@Controller
@For(Audience.STAFF)
class CellController {
    private final CellQuery query;

    CellController(CellQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/record/pupils/{pupil}/subjects/{subject}/points/{year}/{sixth}/cell")
    String show(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @PathVariable UUID subject,
            @PathVariable int year,
            @PathVariable int sixth,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page", query.page(pupil, subject, year, sixth, viewer).orElseThrow(NotFound::new));
        return "record/cell/cell";
    }
}
