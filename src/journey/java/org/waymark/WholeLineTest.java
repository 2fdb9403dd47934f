package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job, end to end: the office brings a file in, a teacher marks her class and prints its sheets. */
class WholeLineTest {
    private static final int MATHS = 2;
    private static final String PUPILS = "/demo/oakfield-pupils.csv";

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void the_office_imports_and_a_teacher_marks_reads_and_prints() throws IOException {
        Page office = chromium.as(Cast.GILL);
        bringIn(office, pupils());
        assertThat(office.locator("main")).containsText("Nothing changes");
        Chromium.isOpenToAll(office, "a file that changes nothing");

        bringIn(office, pupils().replace(",Year 4,4 Maple,2022-09-06,No,No,N,Yes,URD,", ",Year 4,4 Maple,2022-09-06,No,No,N,Yes,PNJ,"));
        assertThat(stat(office, "Changed")).hasText("1");
        assertThat(office.locator("main")).containsText("First language");
        Chromium.isOpenToAll(office, "a dry run");
        press(office, "Apply to Oakfield Primary");
        assertThat(office.locator("main")).containsText("Everything in the file is in.");
        Chromium.isOpenToAll(office, "a file that is in");
        office.context().close();

        Page teacher = chromium.as(Cast.PRIYA);
        openGrid(teacher);
        List<String> before = maths(teacher);
        List<String> now = IntStream.range(21, 30).mapToObj(row -> row % 3 == 0 ? "3c" : "3b").toList();
        cell(teacher, 21).focus();
        for (String grade : now) {
            teacher.keyboard().type(grade);
            teacher.keyboard().press("Enter");
        }
        for (int row = 21; row < 30; row++) {
            assertThat(cell(teacher, row)).hasValue(now.get(row - 21));
            assertThat(entry(teacher, row).locator(".app-chip")).not().hasCount(0);
        }
        assertThat(teacher.locator(".app-grid__entry--waiting")).hasCount(0);
        Chromium.isOpenToAll(teacher, "a grid after typing", "tbody tr:nth-child(22)");
        teacher.reload();
        assertThat(maths(teacher)).isEqualTo(now);

        String pupil = teacher.locator("tbody th a").nth(21).innerText();
        reach(teacher, pupil);
        assertThat(teacher.locator("h1")).containsText(pupil);
        assertThat(teacher.locator(".app-keystage tbody tr").nth(MATHS)).containsText(now.getFirst());
        reach(teacher, "Home");
        reach(teacher, "Sheets of 4 Maple");
        APIResponse set = teacher.request().get(link(teacher, "Print the class set").getAttribute("href"));
        assertThat(set.headers().get("content-type")).startsWith("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(set.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(60);
        }

        putBack(teacher, before);
        teacher.context().close();
    }

    /** The grid with its script awake, which is when it offers to copy. */
    private static void openGrid(Page teacher) {
        reach(teacher, "4 Maple");
        assertThat(teacher.locator("[data-copy-forward]")).isVisible();
    }

    private static void putBack(Page teacher, List<String> grades) {
        reach(teacher, "Home");
        openGrid(teacher);
        cell(teacher, 21).focus();
        for (String grade : grades) {
            teacher.keyboard().type(grade);
            teacher.keyboard().press("Enter");
        }
        assertThat(teacher.locator(".app-grid__entry--waiting")).hasCount(0);
    }

    private static void bringIn(Page office, String file) {
        reach(office, "Import");
        office.locator("#file")
                .setInputFiles(new FilePayload("pupils.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        press(office, "Read the file");
        assertThat(office.locator(".app-tiles")).isVisible();
    }

    private static String pupils() throws IOException {
        try (InputStream file = WholeLineTest.class.getResourceAsStream(PUPILS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> maths(Page page) {
        return IntStream.range(21, 30).mapToObj(row -> cell(page, row).inputValue()).toList();
    }

    private static Locator cell(Page page, int row) {
        return page.locator("[id='%d.%d']".formatted(row, MATHS));
    }

    private static Locator entry(Page page, int row) {
        return page.locator(".app-grid__entry").filter(new Locator.FilterOptions().setHas(cell(page, row)));
    }

    private static Locator stat(Page page, String label) {
        return page.locator(".app-stat", new Page.LocatorOptions().setHasText(label)).locator(".app-stat__figure");
    }

    /** Follows a link as somebody without a mouse: by its name, with Enter. */
    private static void reach(Page page, String link) {
        link(page, link).press("Enter");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }
}
