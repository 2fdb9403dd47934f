package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;

/** Many sheets in one file, printed while nobody waits. */
class PrintRunTest {
    private static final String RUNS = "/oakfield/sheets/runs";

    private static final Texts POLISH = Translations.of(Language.POLISH);
    private static final Texts ENGLISH = Translations.of(Language.ENGLISH);

    private final Product product = Product.running();

    @Test
    void a_class_is_one_file_in_register_order_with_two_sides_each() throws Exception {
        Browser meera = product.as(Cast.MEERA);
        String run = begin(meera, "whose", classNamed("4 Oak", meera), "layout", "standard", "file", "pdf");
        Document page = over(meera, run);
        assertThat(page.text()).contains("Ready", "30 sheets, one file").doesNotContain("Not everything");
        Browser.Answer file = meera.get(run + "/file");
        assertThat(file.header("content-disposition")).contains("4-Oak-standard.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(60);
            List<String> names = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(each -> names.add(each.getTitle()));
            List<String> register =
                    meera.get(classSheets(meera)).page().select("tbody th").eachText();
            assertThat(register).hasSize(30);
            assertThat(names).isEqualTo(register);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void families_have_the_sheet_in_their_language_and_one_guide_behind_it() throws Exception {
        Browser gill = product.as(Cast.GILL);
        String run = begin(gill, "whose", "families", "inLanguage", "home", "guide", "true");
        assertThat(over(gill, run).text()).contains("For the families, standard, with the guide");
        try (PDDocument pdf = Loader.loadPDF(gill.get(run + "/file").bytes())) {
            List<String> pages = pages(pdf);
            int polish = first(pages, "Lucas Cox");
            assertThat(pages.get(polish)).contains(flat(POLISH.say("sheet.subject")));
            assertThat(pages.get(polish + 1)).contains(flat(POLISH.say("paper.sign.mentor")));
            assertThat(pages.get(polish + 2)).contains(flat(POLISH.say("guide.title")));
            int english = first(pages, ENGLISH.say("guide.title"));
            assertThat(pages.get(english - 2)).doesNotContain(flat(POLISH.say("sheet.subject")));
        }
        String plain = begin(gill, "whose", "families");
        over(gill, plain);
        try (PDDocument pdf = Loader.loadPDF(gill.get(plain + "/file").bytes())) {
            List<String> pages = pages(pdf);
            assertThat(pages.get(first(pages, "Lucas Cox")))
                    .as("the target of this year, and of no later one")
                    .contains("(3b)Target3c")
                    .doesNotContain("(4b)Target");
            assertThat(String.join("", pages))
                    .doesNotContain(flat(POLISH.say("sheet.subject")), flat(ENGLISH.say("guide.title")));
        }
    }

    @Test
    void brothers_and_sisters_share_one_guide() {
        assertThat(Choosing.isLast("")).isTrue();
        assertThat(Choosing.isLast("Sheet 1 of 2 for this family")).isFalse();
        assertThat(Choosing.isLast("Sheet 2 of 2 for this family")).isTrue();
    }

    private static int first(List<String> pages, String name) {
        return IntStream.range(0, pages.size())
                .filter(i -> pages.get(i).contains(flat(name)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(flat(stripper.getText(pdf)));
        }
        return pages;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void a_zip_has_a_file_for_each_child() throws Exception {
        Browser meera = product.as(Cast.MEERA);
        String run = begin(meera, "whose", classNamed("4 Oak", meera), "layout", "easy-read", "file", "zip");
        over(meera, run);
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(meera.get(run + "/file").bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("\\d{3}-4-Oak-[\\p{L}\\p{N}-]+\\.pdf");
                try (PDDocument pdf = Loader.loadPDF(zip.readAllBytes())) {
                    assertThat(pdf.getNumberOfPages()).isOne();
                }
                files++;
            }
        }
        assertThat(files).isEqualTo(30);
    }

    @Test
    void the_whole_school_is_printed_and_nobody_else_has_the_file() throws Exception {
        Browser gill = product.as(Cast.GILL);
        String run = begin(gill, "whose", "everybody", "layout", "form", "file", "pdf");
        assertThat(gill.post(RUNS, "whose", "everybody").page().text())
                .contains("A print run of this school is under way.");
        assertThat(product.as(Cast.MEERA).get(run).status()).isEqualTo(404);
        assertThat(product.as(Cast.MEERA).post(run + "/cancelled").status()).isEqualTo(404);
        assertThat(over(gill, run).text()).contains("420 sheets");
        try (PDDocument pdf = Loader.loadPDF(gill.get(run + "/file").bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(840);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey())
                    .as("tagged to the last page")
                    .isEqualTo(840);
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getOpenCount())
                    .isEqualTo(420);
        }
        for (String ending : List.of("", "/file")) {
            assertThat(product.as(Cast.MEERA).get(run + ending).status()).isEqualTo(404);
            assertThat(product.as(Cast.OWAIN)
                            .get(run.replace("oakfield", "brookside") + ending)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_run_that_is_cancelled_stops_and_leaves_nothing() throws Exception {
        Browser ruth = product.as(Cast.RUTH);
        String run = begin(ruth, "whose", "everybody", "layout", "standard", "file", "pdf");
        ruth.post(run + "/cancelled");
        assertThat(ruth.get(run).page().text()).contains("Cancelled");
        assertThat(ruth.get(run + "/file").status()).isEqualTo(404);
        Thread.sleep(3_000);
        long parts = product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("select count(*) from sheets.print_part where school_id = :school")
                        .param("school", viewer.schoolKey())
                        .query(Long.class)
                        .single());
        assertThat(parts).isZero();
    }

    @Test
    void a_sheet_that_cannot_be_printed_is_named_with_why_and_tried_again() throws Exception {
        Browser ruth = product.as(Cast.RUTH);
        String version = product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("select v.id::text from sheets.version v"
                                + " join pupils.pupil p on (p.school_id, p.id) = (v.school_id, v.pupil_id)"
                                + " join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)"
                                + " join mentoring.meeting m on (m.school_id, m.id) = (v.school_id, v.meeting_id)"
                                + " join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id)"
                                + " where v.school_id = :school and c.name = '4 Maple' and r.closed_at is null"
                                + " order by v.id limit 1")
                        .param("school", viewer.schoolKey())
                        .query(String.class)
                        .single());
        String name = product.in(
                Cast.RUTH,
                viewer -> product.bean(Versions.class)
                        .find(UUID.fromString(version), viewer)
                        .orElseThrow()
                        .page()
                        .top()
                        .pupil());
        // Every subject thirty times: no sheet of the product's own making is like this.
        next(
                version,
                90,
                "jsonb_set(page, '{table,rows}', (select jsonb_agg(r) from generate_series(1, 30),"
                        + " jsonb_array_elements(page -> 'table' -> 'rows') as r))");
        String run;
        try {
            run = begin(ruth, "whose", classNamed("4 Maple", ruth), "layout", "standard", "file", "pdf");
            Document page = over(ruth, run);
            assertThat(page.text())
                    .contains("Ready", "Not everything was printed")
                    .contains(name + ": the sheet does not fit its sides");
            try (PDDocument pdf = Loader.loadPDF(ruth.get(run + "/file").bytes())) {
                assertThat(pdf.getNumberOfPages()).as("the others are there").isEqualTo(58);
            }
        } finally {
            next(version, 91, "page");
        }
        assertThat(product.as(Cast.MEERA).post(run + "/again").status()).isEqualTo(404);
        String again = URI.create(ruth.post(run + "/again").address()).getPath();
        assertThat(over(ruth, again).text())
                .contains("1 sheet", "again", "Ready")
                .doesNotContain("Not everything");
        try (PDDocument pdf = Loader.loadPDF(ruth.get(again + "/file").bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo(name);
        }
        assertThat(ruth.post(again + "/again").status())
                .as("nothing failed in that one")
                .isEqualTo(422);
    }

    @Test
    void a_finished_run_is_removed_after_a_week() throws Exception {
        Browser dele = product.as(Cast.RUTH);
        String kept = begin(dele, "whose", classNamed("4 Oak", dele), "layout", "easy-read", "file", "zip");
        over(dele, kept);
        String old = begin(dele, "whose", classNamed("4 Oak", dele), "layout", "easy-read", "file", "zip");
        over(dele, old);
        ended(kept, 6);
        ended(old, 8);
        product.bean(PrintRunning.class).removeOld();
        assertThat(dele.get(kept + "/file").status()).isEqualTo(200);
        assertThat(dele.get(old).status()).isEqualTo(404);
        assertThat(dele.get(old + "/file").status()).isEqualTo(404);
        assertThat(dele.get(RUNS).page().select("a[href$=" + old + "]")).isEmpty();
    }

    private void ended(String run, int daysAgo) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("update sheets.print_run set ended_at = :at where school_id = :school and id = :id::uuid")
                        .param(
                                "at",
                                product.bean(Clock.class)
                                        .instant()
                                        .minus(Duration.ofDays(daysAgo))
                                        .atOffset(ZoneOffset.UTC))
                        .param("school", viewer.schoolKey())
                        .param("id", run.substring(run.lastIndexOf('/') + 1))
                        .update());
    }

    /** The next version of a signed sheet, made behind the product's back. */
    private void next(String version, int number, String page) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql(
                                "insert into sheets.version (school_id, id, meeting_id, pupil_id, number, page, at, by_name, reason)"
                                        + " select school_id, gen_random_uuid(), meeting_id, pupil_id, :number, " + page
                                        + ", at, by_name, 'a test' from sheets.version where school_id = :school and id = :id::uuid")
                        .param("number", number)
                        .param("school", viewer.schoolKey())
                        .param("id", version)
                        .update());
    }

    @Test
    void families_get_what_is_shared_and_a_school_that_shared_nothing_is_told_so() throws Exception {
        Browser owain = product.as(Cast.OWAIN);
        Browser.Answer refused = owain.post("/brookside/sheets/runs", "whose", "families");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text())
                .contains("There is no sheet to print. For the families, share the signed sheets first.");
    }

    private static String begin(Browser browser, String... said) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Browser.Answer answer = browser.post(RUNS, said);
            if (answer.status() != 422) {
                return URI.create(answer.address()).getPath();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("another run never ended");
    }

    private static Document over(Browser browser, String run) throws InterruptedException, IOException {
        for (int i = 0; i < 900; i++) {
            Document page = browser.get(run).page();
            if (page.selectFirst("progress") == null) {
                return page;
            }
            assertThat(page.select("noscript meta[http-equiv=refresh]")).isNotEmpty();
            Thread.sleep(100);
        }
        throw new AssertionError("still printing");
    }

    private static String classSheets(Browser browser) {
        return "/oakfield/sheets/classes/" + classNamed("4 Oak", browser);
    }

    private static String classNamed(String name, Browser browser) {
        return browser.get(RUNS).page().select("option").stream()
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("value");
    }
}
