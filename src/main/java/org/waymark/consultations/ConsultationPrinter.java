package org.waymark.consultations;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.paper.Printer;

/** Puts an evening on paper: for the teacher's hand, and for the door. Needs no database. */
@Component
@Lazy
public class ConsultationPrinter {
    private final Printer printer;
    private final String style = Printer.style("/consultations/paper.css");

    ConsultationPrinter(@Lazy Printer printer) {
        this.printer = printer;
    }

    /** Each teacher's begins on a page of its own. */
    public byte[] orders(List<RunningOrder> orders, String school) {
        return pdf("consultations/orders.jte", orders, school);
    }

    /** Without the name of any child or family. */
    public byte[] posters(List<RunningOrder> orders, String school) {
        return pdf("consultations/doors.jte", orders, school);
    }

    private byte[] pdf(String template, List<RunningOrder> orders, String school) {
        return printer.pdf(template, Map.of("orders", orders, "school", school, "style", style));
    }
}
