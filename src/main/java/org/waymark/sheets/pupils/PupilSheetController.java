package org.waymark.sheets.pupils;

import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.sheets.PrintedSheets;
import org.waymark.sheets.SheetPrinter;
import org.waymark.sheets.SheetQuery;
import org.waymark.sheets.Undrawable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** One pupil's mentoring sheet, on screen and on paper. */
@Controller
@For(Audience.STAFF)
class PupilSheetController {
    private final SheetQuery query;
    private final SheetPrinter printer;

    PupilSheetController(SheetQuery query, @Lazy SheetPrinter printer) {
        this.query = query;
        this.printer = printer;
    }

    @GetMapping("/{school}/sheets/pupils/{pupil}")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Model model) {
        var sheet = query.pupil(pupil, viewer).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new PupilSheetPage(
                        sheet,
                        viewer.path() + "/sheets/pupils/" + pupil + ".pdf",
                        Undrawable.in(sheet).orElse(null)));
        return "sheets/pupils/pupils";
    }

    @GetMapping("/{school}/sheets/pupils/{pupil}.pdf")
    View print(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer) {
        return PrintedSheets.of(query.pupil(pupil, viewer).orElseThrow(NotFound::new), printer);
    }
}
