package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** The file that a school prints and hands out: what is in it, and what never is. */
class PrintedSheetsTest {
    private final Product product = Product.running();

    @Test
    void a_class_set_has_two_sides_for_each_pupil_of_the_register() throws IOException {
        Browser priya = product.as(Cast.PRIYA);
        String set = setOf("4 Maple", priya);
        List<String> register = priya.get(set).page().select("tbody th").eachText();
        Browser.Answer printed = priya.get(set + ".pdf");
        assertThat(printed.header("content-type")).startsWith("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(printed.bytes())) {
            assertThat(register).hasSize(30);
            assertThat(pdf.getNumberOfPages()).isEqualTo(60);
            for (int i = 0; i < register.size(); i++) {
                assertThat(text(pdf, 2 * i + 1))
                        .contains(register.get(i), "4 Maple", "Autumn 2026/27")
                        .containsAnyOf(
                                "Mentor (class teacher): Priya Yusuf", "Mentor (Learning mentor): Dele Oyelaran");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RUTH", "OWAIN"})
    void every_sheet_of_the_school_has_two_sides(Cast head) throws IOException {
        Browser browser = product.as(head);
        var sets = browser.get("/" + head.school() + "/record/classes")
                .page()
                .select("a[href*=/sheets/]")
                .eachAttr("href");
        assertThat(sets).hasSizeGreaterThan(6);
        for (String set : sets) {
            int register = browser.get(set).page().select("tbody th").size();
            try (PDDocument pdf = Loader.loadPDF(browser.get(set + ".pdf").bytes())) {
                assertThat(pdf.getNumberOfPages()).as(set).isEqualTo(2 * register);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RUTH", "OWAIN"})
    void no_file_has_what_is_never_printed(Cast head) throws IOException {
        List<String> others = names();
        Browser browser = product.as(head);
        for (Map<String, Object> secret : secrets(head)) {
            String name = secret.get("name").toString();
            String address = "/" + head.school() + "/sheets/pupils/" + secret.get("id") + ".pdf";
            try (PDDocument pdf = Loader.loadPDF(browser.get(address).bytes())) {
                assertThat(everything(pdf))
                        .as("the sheet of " + name)
                        .contains(name)
                        .doesNotContain(secret.get("upn").toString())
                        .doesNotContain(secret.get("id").toString())
                        .doesNotContain(secret.get("born_on").toString())
                        .doesNotContain(secret.get("legal").toString())
                        .doesNotContain("WBRI", "remium", "SEN", "Ethnic", "UPN")
                        .satisfies(all -> assertThat(others.stream().filter(other -> !other.equals(name)))
                                .noneMatch(all::contains));
            }
        }
    }

    @Test
    void whoever_does_not_see_a_pupil_prints_nothing() {
        String pupil = secrets(Cast.RUTH).getFirst().get("id").toString();
        for (String ending : List.of("", ".pdf")) {
            String sheet = "/oakfield/sheets/pupils/" + pupil + ending;
            assertThat(product.as(Cast.HELEN).get(sheet).status()).isEqualTo(404);
            assertThat(product.as(Cast.OWAIN).get(sheet).status()).isEqualTo(404);
            assertThat(product.as(Cast.OWAIN)
                            .get(sheet.replace("oakfield", "brookside"))
                            .status())
                    .isEqualTo(404);
            String set = setOf("4 Oak", product.as(Cast.RUTH)) + ending;
            assertThat(product.as(Cast.PRIYA).get(set).status()).isEqualTo(404);
        }
        assertThat(product.browser()
                        .get("/oakfield/sheets/pupils/" + pupil + ".pdf")
                        .address())
                .contains("/identity/sign-in");
    }

    /** Pupils whose records hold most of what a sheet may not say: in particular a legal name that they do not go by. */
    private List<Map<String, Object>> secrets(Cast head) {
        List<Map<String, Object>> found = product.in(
                head,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                                select p.id, p.upn, p.born_on, p.given_name || ' ' || p.family_name as name,
                                       case when p.legal_given_name = p.given_name then 'no such name'
                                            else p.legal_given_name end as legal
                                  from pupils.pupil p
                                 where p.school_id = :school and p.left_on is null and p.upn is not null
                                 order by (p.legal_given_name = p.given_name), (p.sen is null), p.id
                                 limit 6
                                """)
                        .param("school", viewer.schoolKey())
                        .query()
                        .listOfRows());
        assertThat(found).hasSize(6);
        assertThat(head == Cast.RUTH || found.getFirst().get("legal").equals("Zachary"))
                .isTrue();
        return found;
    }

    private List<String> names() {
        return product.as(Cast.PRIYA)
                .get(setOf("4 Maple", product.as(Cast.PRIYA)))
                .page()
                .select("tbody th")
                .eachText();
    }

    private static String setOf(String schoolClass, Browser somebody) {
        return somebody.get("/oakfield/record/classes").page().select("tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(schoolClass))
                .map(row -> row.selectFirst("a[href*=/sheets/]").attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** What is shown, and every string and stream of the file: titles, words for screen readers, metadata. */
    private static String everything(PDDocument pdf) throws IOException {
        StringBuilder all = new StringBuilder(new PDFTextStripper().getText(pdf));
        COSDocument document = pdf.getDocument();
        document.getXrefTable().keySet().forEach(key -> {
            COSObject object = document.getObjectFromPool(key);
            add(object.getObject(), all);
        });
        add(document.getTrailer(), all);
        return all.toString();
    }

    private static void add(@Nullable COSBase found, StringBuilder all) {
        if (found instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (found instanceof COSArray array) {
            array.forEach(each -> add(each, all));
        } else if (found instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(each -> add(each, all));
            if (found instanceof COSStream stream && isWritten(stream)) {
                try (var in = stream.createInputStream()) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Metadata and the like; a font's own bytes say nothing of anybody. */
    private static boolean isWritten(COSStream stream) {
        return stream.getItem(COSName.getPDFName("Length1")) == null
                && stream.getItem(COSName.getPDFName("Subtype")) != null;
    }
}
