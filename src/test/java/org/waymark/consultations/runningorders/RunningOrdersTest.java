package org.waymark.consultations.runningorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.consultations.OneTalk;
import org.waymark.ui.Strict;

/** A teacher's evening on the screen, in the hand, on the door and in a calendar. */
class RunningOrdersTest {
    private final Product product = Product.running();

    @Test
    void a_teacher_finds_who_comes_when_and_opens_the_talk() {
        OneTalk talk = OneTalk.today(8, product);
        Browser hafsa = product.as(Cast.HAFSA);
        Document page = hafsa.get("/oakfield/consultations/running-orders").page();
        assertThat(page.select("main").text())
                .contains("Library", "5.10pm " + talk.pupil().name(), "(Mother), speaks Arabic", "5.20pm Free");
        assertThat(page.select("a[href$=" + talk.address() + "]").text())
                .isEqualTo(talk.pupil().name());
        assertThat(page.select("a:contains(All running orders)"))
                .as("her own only")
                .isEmpty();
        assertThat(product.statements(() -> hafsa.get("/oakfield/consultations/running-orders")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(product.as(Cast.PRIYA)
                        .get("/oakfield/consultations/running-orders")
                        .text())
                .doesNotContain(talk.pupil().name());
    }

    @Test
    void the_paper_names_the_child_the_adult_and_the_language_and_the_poster_names_nobody() throws IOException {
        OneTalk talk = OneTalk.today(9, product);
        Browser hafsa = product.as(Cast.HAFSA);
        String order = text(hafsa.get("/oakfield/consultations/running-orders/" + talk.sitting() + ".pdf"));
        assertThat(order).contains("Hafsa Hassan", "5.10pm", "5 Pine", "Haddad", "Arabic", "Library", "Free");
        assertThat(order).contains(last(talk));
        for (String poster : List.of(talk.sitting().toString(), "evenings/" + talk.evening())) {
            String door = text(product.as(Cast.PRIYA).get("/oakfield/consultations/posters/" + poster + ".pdf"));
            assertThat(door).contains("Hafsa Hassan", "Library", "5.10pm taken", "5.20pm free");
            assertThat(door).doesNotContain(last(talk), "Haddad", "Arabic", "5 Pine");
        }
    }

    @Test
    void others_have_no_running_order_of_hers_and_the_office_has_all_of_an_evening() throws IOException {
        OneTalk talk = OneTalk.today(10, product);
        String one = "/oakfield/consultations/running-orders/" + talk.sitting() + ".pdf";
        String all = "/oakfield/consultations/running-orders/evenings/" + talk.evening() + ".pdf";
        assertThat(product.as(Cast.PRIYA).get(one).status()).isEqualTo(404);
        assertThat(product.as(Cast.PRIYA).get(all).status()).isEqualTo(404);
        assertThat(text(product.as(Cast.GILL).get(all))).contains("Hafsa Hassan", "5.10pm");
        assertThat(product.as(Cast.OWAIN)
                        .get(one.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.GILL)
                        .get(one.replace(
                                talk.sitting().toString(), UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void her_calendar_has_initials_and_the_room_and_is_hers_alone() {
        OneTalk talk = OneTalk.today(11, product);
        String file = "/oakfield/consultations/calendar/evenings/" + talk.sitting() + ".ics";
        Browser.Answer answer = product.as(Cast.HAFSA).get(file);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        Strict calendar = Strict.parse(answer.text());
        assertThat(calendar.text("SUMMARY")).matches("Consultation: \\p{L}{2}");
        assertThat(calendar.text("LOCATION")).isEqualTo("Library");
        assertThat(calendar.values("DTSTART").getFirst()).matches("\\d{8}T1[67]1000Z");
        assertThat(product.as(Cast.RUTH).get(file).status()).isEqualTo(404);
    }

    private static String last(OneTalk talk) {
        return talk.pupil().name().replaceFirst(".* ", "");
    }

    private static String text(Browser.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.bytes())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
