package org.waymark.sheets.pupils;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.sheets.HomeLanguages;
import org.waymark.sheets.Layout;
import org.waymark.sheets.PrintedSheets;
import org.waymark.sheets.Printing;
import org.waymark.sheets.SheetPrinter;
import org.waymark.sheets.SheetQuery;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** One pupil's mentoring sheet, on screen and on paper. */
@Controller
@For(Audience.STAFF)
class PupilSheetController {
    private final SheetQuery query;
    private final Printing printing;
    private final SheetPrinter printer;
    private final HomeLanguages languages;

    PupilSheetController(SheetQuery query, Printing printing, @Lazy SheetPrinter printer, HomeLanguages languages) {
        this.query = query;
        this.printing = printing;
        this.printer = printer;
        this.languages = languages;
    }

    @GetMapping("/{school}/sheets/pupils/{pupil}")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Model model) {
        var sheet = query.pupil(pupil, viewer).orElseThrow(NotFound::new);
        model.addAttribute("page", PupilSheetPage.of(sheet, viewer.path()));
        model.addAttribute("home", HomeLanguages.offered(viewer.path() + "/sheets/pupils/" + pupil + ".pdf"));
        return "sheets/pupils/pupils";
    }

    @GetMapping("/{school}/sheets/pupils/{pupil}.pdf")
    View print(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "standard") String layout,
            @RequestParam(defaultValue = "en") String language,
            Viewer viewer) {
        var sheet = query.pupil(pupil, viewer).orElseThrow(NotFound::new);
        var kind = Layout.of(layout).orElseThrow(NotFound::new);
        var copy = printing.copies(List.of(sheet), kind, viewer).getFirst();
        return PrintedSheets.of(languages.in(language, copy, viewer), printer);
    }
}
