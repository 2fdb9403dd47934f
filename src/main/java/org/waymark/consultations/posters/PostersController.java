package org.waymark.consultations.posters;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.consultations.ConsultationPrinter;
import org.waymark.consultations.RunningOrder;
import org.waymark.consultations.RunningOrders;
import org.waymark.paper.PdfView;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Posters for the doors: they name nobody, so anybody at school prints them. */
@Controller
@For(Audience.STAFF)
class PostersController {
    private final RunningOrders orders;
    private final ConsultationPrinter printer;

    PostersController(RunningOrders orders, @Lazy ConsultationPrinter printer) {
        this.orders = orders;
        this.printer = printer;
    }

    @GetMapping("/{school}/consultations/posters/{sitting}.pdf")
    View one(@PathVariable String school, @PathVariable UUID sitting, Viewer viewer) {
        return printed(orders.posters(sitting, null, viewer), viewer);
    }

    @GetMapping("/{school}/consultations/posters/evenings/{evening}.pdf")
    View all(@PathVariable String school, @PathVariable UUID evening, Viewer viewer) {
        return printed(orders.posters(null, evening, viewer), viewer);
    }

    private View printed(List<RunningOrder> found, Viewer viewer) {
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return new PdfView("poster.pdf", () -> printer.posters(found, viewer.schoolName()));
    }
}
