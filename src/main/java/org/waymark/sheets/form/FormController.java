package org.waymark.sheets.form;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.sheets.BlankForm;
import org.waymark.sheets.PrintedSheets;
import org.waymark.sheets.SheetPrinter;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The form for any meeting, to be copied as often as it is needed. */
@Controller
@For(Audience.STAFF)
class FormController {
    private final BlankForm.Query query;
    private final SheetPrinter printer;

    FormController(BlankForm.Query query, @Lazy SheetPrinter printer) {
        this.query = query;
        this.printer = printer;
    }

    @GetMapping("/{school}/sheets/form")
    View print(@PathVariable String school, Viewer viewer) {
        return PrintedSheets.blank(query.of(viewer), printer);
    }
}
