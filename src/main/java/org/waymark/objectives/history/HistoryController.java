package org.waymark.objectives.history;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.objectives.ObjectiveId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Who marked one objective of a pupil, how, and in which round. */
@Controller
@For(Audience.STAFF)
class HistoryController {
    private final HistoryQuery query;

    HistoryController(HistoryQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/objectives/pupils/{pupil}/bank/{objective}/history")
    String show(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @PathVariable UUID objective,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page", query.page(pupil, new ObjectiveId(objective), viewer).orElseThrow(NotFound::new));
        return "objectives/history/history";
    }
}
