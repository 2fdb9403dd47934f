package org.waymark.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.Strands;
import org.waymark.mentoring.Topic;
import org.waymark.sheets.BlankForm;
import org.waymark.sheets.SheetPrinter;

/** The form with nobody's name on it. */
class FormTest {
    private static final String FORM = "/oakfield/sheets/form";
    private final Product product = Product.running();

    @Test
    void it_has_the_schools_lists_in_the_order_of_a_meeting_and_nobodys_name() throws IOException {
        Browser.Answer answer = product.as(Cast.PRIYA).get(FORM);
        assertThat(answer.header("content-type")).startsWith("application/pdf");
        String text = text(answer.bytes());
        List<Integer> places = Arrays.stream(Topic.values())
                .map(each -> text.indexOf(each.ordinal() + 1 + ". " + each.words()))
                .toList();
        assertThat(places).doesNotContain(-1).isSorted();
        assertThat(text)
                .contains("Oakfield Primary", "Name", "Class", "Mentor", "Exceeded", "Not yet", "My mentor says")
                .contains("How we will know", "What I want to be", "Parent or carer, date")
                .doesNotContain("Priya");
        product.in(Cast.PRIYA, viewer -> {
            assertThat(text)
                    .contains(product.bean(Barriers.class).all(viewer))
                    .contains(product.bean(Strands.class).inUse(viewer).stream()
                            .map(each -> each.name())
                            .toList());
            return true;
        });
    }

    @Test
    void it_is_found_beside_the_class_set_the_print_runs_and_on_the_board() {
        Browser priya = product.as(Cast.PRIYA);
        String set = priya.get("/oakfield/home")
                .page()
                .select("a[href*=/sheets/classes/]")
                .attr("href");
        for (String page : List.of(set, "/oakfield/sheets/runs", "/oakfield/mentoring/board")) {
            assertThat(priya.get(page).page().select("main a[href=" + FORM + "]"))
                    .as(page)
                    .hasSize(1);
        }
        assertThat(product.as(Cast.OWAIN).get(FORM).status()).isEqualTo(404);
    }

    @Test
    void however_long_a_schools_lists_are_it_has_two_sides_and_all_of_them() throws IOException {
        List<String> strands = IntStream.range(0, Strands.MOST)
                .mapToObj(i -> i + " Behaviour outside class and on the way to school, each day")
                .toList();
        List<String> barriers = IntStream.range(0, Barriers.MOST)
                .mapToObj(
                        i -> i
                                + " Remembering what I learned last week, and what the words of a question ask of me, all of it")
                .toList();
        BlankForm longest = new BlankForm(
                "Oakfield", strands, List.of("Always", "Usually", "Sometimes", "Rarely", "Not seen"), barriers);
        byte[] pdf = new SheetPrinter().blank(longest);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        String text = text(pdf).replaceAll("\\s", "");
        assertThat(strands).allSatisfy(each -> assertThat(text).contains(each.replaceAll("\\s", "")));
        for (int i = 0; i < barriers.size(); i++) {
            assertThat(text).contains(i + "Remembering");
        }
        byte[] none = new SheetPrinter().blank(new BlankForm("Oakfield", List.of(), List.of(), List.of()));
        try (PDDocument document = Loader.loadPDF(none)) {
            assertThat(document.getNumberOfPages()).isBetween(1, 2);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
