package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

/** What the SENCo settles for one pupil, as their family meets it: on screen, on paper and in the class set. */
class SettledOnSheetsTest {
    private final Product product = Product.running();
    private final Browser meera = product.as(Cast.MEERA);
    /** Nobody else's: each test ends what it settled. */
    private final OnePupil pupil = OnePupil.of("6 Yew", 3, product);

    @AfterEach
    void end_what_was_settled() {
        var settled = meera.get(pupil.record("")).page().select("input[name=arrangement]");
        settled.forEach(each ->
                meera.post(pupil.record("/ended"), "arrangement", each.attr("value"), "why", "The test is over."));
    }

    @Test
    void without_a_setting_the_national_line_and_every_mark_are_there() throws IOException {
        assertThat(paper()).contains("(4b)", "the national expectation", "Progress", "Attainment");
        assertThat(screen()).contains("(4b)", "the national expectation");
    }

    @Test
    void a_hidden_national_line_is_on_no_sheet() throws IOException {
        settle("hide national line", "");
        for (String sheet : new String[] {paper(), screen()}) {
            assertThat(sheet)
                    .doesNotContain("(4b)", "(3a)", "national expectation", "The reason")
                    .contains("Target");
        }
    }

    @Test
    void no_red_is_shown_in_words_or_colour() throws IOException {
        settle("show no red", "");
        assertThat(paper()).doesNotContain("Needs more help", "Slower, let’s talk", "Red", "The reason");
        assertThat(page().select(".app-chip--red")).isEmpty();
        assertThat(screen()).doesNotContain("Needs more help", "The reason");
    }

    @Test
    void the_engagement_model_is_told_in_the_schools_words() throws IOException {
        settle("engagement model", "Looks towards the drum and waits.");
        for (String sheet : new String[] {paper(), screen()}) {
            assertThat(sheet)
                    .contains("Looks towards the drum and waits.")
                    .doesNotContain("ngagement model", "Needs more help", "On track", "The reason");
        }
        assertThat(page().select("table.app-keystage")).isEmpty();
    }

    @Test
    void an_individual_expectation_stands_beside_the_national_one() throws IOException {
        settle("individual expectation", "", "grade", "2b");
        for (String sheet : new String[] {paper(), screen()}) {
            assertThat(sheet).contains("agreed 2b", "(4b)", "Agreed: ").doesNotContain("The reason");
        }
    }

    @Test
    void reception_is_assessed_under_the_eyfs_without_a_table() throws IOException {
        String set = meera.get("/oakfield/record/classes")
                .page()
                .select("tr:contains(Acorn) a[href*=/sheets/]")
                .attr("href");
        var link = meera.get(set).page().select("tbody th a").get(1);
        var young = new OnePupil("oakfield", link.attr("href").replaceFirst(".*/", ""), link.text());
        assertThat(paper(young))
                .contains("Reception is assessed under the EYFS")
                .doesNotContain("Target");
        Document page = meera.get(sheet(young)).page();
        assertThat(page.text()).contains("Reception is assessed under the EYFS");
        assertThat(page.select("table")).isEmpty();
    }

    private void settle(String kind, String narrative, String... more) {
        var subject = meera.get(pupil.record("")).page().select("#subject option").stream()
                .filter(option -> option.text().equals("Maths"))
                .findFirst()
                .orElseThrow()
                .val();
        boolean ofOneSubject = more.length > 0;
        Browser.Answer answer = meera.post(
                pupil.record(""),
                "kind",
                kind,
                "narrative",
                narrative,
                "subject",
                ofOneSubject ? subject : "",
                "grade",
                ofOneSubject ? more[1] : "",
                "reason",
                "The reason is for staff.",
                "from",
                "2026-09-01");
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(200);
        assertThat(answer.page().text()).contains("The reason is for staff.");
    }

    private Document page() {
        return meera.get(sheet(pupil)).page();
    }

    private String screen() {
        return page().selectFirst("main").text();
    }

    private String paper() throws IOException {
        return paper(pupil);
    }

    private String paper(OnePupil of) throws IOException {
        try (var pdf = Loader.loadPDF(meera.get(sheet(of) + ".pdf").bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String sheet(OnePupil of) {
        return "/oakfield/sheets/pupils/" + of.id();
    }
}
