package org.waymark.attendance.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;

/** A class's attendance and late marks: whoever sees the pupils types them in. */
@Controller
@For(Audience.STAFF)
class FiguresController {
    private static final String VIEW = "attendance/figures/figures";

    private final OpeningFigures opening;

    FiguresController(OpeningFigures opening) {
        this.opening = opening;
    }

    @GetMapping("/{school}/attendance/classes/{schoolClass}/figures")
    String show(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam(required = false) @Nullable String point,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", opening.page(schoolClass, point, viewer));
        return VIEW;
    }

    /** What is right is kept; what cannot be, or was changed by somebody else meanwhile, is shown with its sentence. */
    @PostMapping("/{school}/attendance/classes/{schoolClass}/figures")
    String save(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        FiguresPage page = opening.save(schoolClass, sent, viewer);
        if (page.problems().any()) {
            response.setStatus(Problems.STATUS);
        }
        model.addAttribute("page", page);
        return VIEW;
    }
}
