package org.waymark.consultations.runningorders;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

/** A teacher's own evenings, from which each talk is opened; and their paper, for the office of everybody. */
@Controller
@For(Audience.STAFF)
class RunningOrdersController {
    private final RunningOrdersQuery query;
    private final RunningOrders orders;
    private final ConsultationPrinter printer;

    RunningOrdersController(RunningOrdersQuery query, RunningOrders orders, @Lazy ConsultationPrinter printer) {
        this.query = query;
        this.orders = orders;
        this.printer = printer;
    }

    @GetMapping("/{school}/consultations/running-orders")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(viewer));
        return "consultations/runningorders/runningorders";
    }

    @GetMapping("/{school}/consultations/running-orders/{sitting}.pdf")
    View one(@PathVariable String school, @PathVariable UUID sitting, Viewer viewer) {
        return printed(orders.one(sitting, viewer), viewer);
    }

    @GetMapping("/{school}/consultations/running-orders/evenings/{evening}.pdf")
    View all(@PathVariable String school, @PathVariable UUID evening, Viewer viewer) {
        return printed(orders.all(evening, viewer), viewer);
    }

    private View printed(List<RunningOrder> found, Viewer viewer) {
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return new PdfView("running-order.pdf", () -> printer.orders(found, viewer.schoolName()));
    }
}
