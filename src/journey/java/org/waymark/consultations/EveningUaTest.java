package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.paper.PdfUa;
import org.waymark.paper.Printer;

/** Holds running orders and posters against PDF/UA-1, with names of every script and evenings of every length. */
class EveningUaTest {
    private static final ConsultationPrinter PRINTER = new ConsultationPrinter(new Printer());

    @Test
    void running_orders_and_posters_pass_pdf_ua() throws Exception {
        List<RunningOrder> evening = List.of(order(6), order(24), order(60));
        assertThat(PdfUa.failures(PRINTER.orders(evening, "Oakfield Primary"))).isEmpty();
        assertThat(PdfUa.failures(PRINTER.posters(evening, "Oakfield Primary"))).isEmpty();
    }

    private static RunningOrder order(int times) {
        List<String> names = List.of("محمد الهاشمي", "রহিমা খাতুন", "ਹਰਪ੍ਰੀਤ ਕੌਰ", "Zoë O’Neill");
        List<RunningOrder.Line> lines = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            LocalTime at = LocalTime.of(9, 0).plusMinutes(10L * i);
            RunningOrder.Booked booked = new RunningOrder.Booked(
                    UUID.randomUUID(), i != 2, names.get(i % 4), "4 Maple", names.get(3 - i % 4), "Arabic", null, false);
            lines.add(new RunningOrder.Line(at, at.plusMinutes(10), i == 1, i % 5 < 3 && i != 1 ? booked : null));
        }
        return new RunningOrder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Autumn consultations",
                LocalDate.of(2027, 3, 4),
                "হাফসা Hassan",
                true,
                "Library, or by video",
                lines);
    }
}
