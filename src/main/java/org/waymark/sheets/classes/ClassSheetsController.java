package org.waymark.sheets.classes;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.sheets.Layout;
import org.waymark.sheets.PrintedSheets;
import org.waymark.sheets.Printing;
import org.waymark.sheets.SheetPrinter;
import org.waymark.sheets.SheetQuery;
import org.waymark.sheets.Undrawable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;

/** The mentoring sheets of a class: who has one, and all of them in one file. */
@Controller
@For(Audience.STAFF)
class ClassSheetsController {
    private final SheetQuery query;
    private final Printing printing;
    private final SheetPrinter printer;

    ClassSheetsController(SheetQuery query, Printing printing, @Lazy SheetPrinter printer) {
        this.query = query;
        this.printing = printing;
        this.printer = printer;
    }

    @GetMapping("/{school}/sheets/classes/{schoolClass}")
    String show(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer, Model model) {
        var sheets = sheets(schoolClass, viewer);
        var top = sheets.getFirst().page().top();
        model.addAttribute(
                "page",
                new ClassSheetsPage(
                        top.className(),
                        top.round(),
                        papers(viewer.path() + "/sheets/classes/" + schoolClass + ".pdf"),
                        viewer.path() + "/sheets/runs",
                        viewer.path() + "/sheets/form",
                        sheets.stream()
                                .map(sheet -> new ClassSheetsPage.Row(
                                        sheet.page().top().pupil(),
                                        state(sheet.signed()),
                                        viewer.path() + "/sheets/pupils/" + sheet.pupil(),
                                        viewer.path() + "/sheets/pupils/" + sheet.pupil() + ".pdf"))
                                .toList(),
                        sheets.stream()
                                .flatMap(sheet -> Undrawable.in(sheet.page()).stream())
                                .toList()));
        return "sheets/classes/classes";
    }

    @GetMapping("/{school}/sheets/classes/{schoolClass}.pdf")
    View print(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam(defaultValue = "standard") String layout,
            Viewer viewer) {
        var kind = Layout.of(layout).orElseThrow(NotFound::new);
        return PrintedSheets.ofClass(printing.copies(sheets(schoolClass, viewer), kind, viewer), printer);
    }

    private List<SheetQuery.Sheet> sheets(UUID schoolClass, Viewer viewer) {
        var sheets = query.classSet(schoolClass, viewer);
        if (sheets.isEmpty()) {
            throw new NotFound();
        }
        return sheets;
    }

    private static List<Link> papers(String pdf) {
        return Arrays.stream(Layout.values())
                .map(layout -> Link.to(layout.label(), pdf + "?layout=" + layout.code()))
                .toList();
    }

    private static String state(SheetQuery.@Nullable Signed signed) {
        return signed == null
                ? "Not signed yet"
                : signed.shared() ? "Shared with the family" : "Signed, not shared yet";
    }
}
