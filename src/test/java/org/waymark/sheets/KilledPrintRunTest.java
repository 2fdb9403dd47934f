package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OwnProcess;

/** The product as a process of its own, killed in the middle of a print run and started again. */
class KilledPrintRunTest {
    @TempDir
    Path folder;

    private OwnProcess waymark;

    @BeforeEach
    void begin() {
        waymark = new OwnProcess(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        waymark.close();
    }

    @Test
    void a_run_goes_on_from_where_it_was_when_the_product_is_killed() throws Exception {
        Process product = waymark.start();
        Browser gill = waymark.as(Cast.GILL);
        String oak = gill.get("/oakfield/sheets/runs").page().select("option").stream()
                .filter(each -> each.text().equals("4 Oak"))
                .findFirst()
                .orElseThrow()
                .val();
        String run = URI.create(gill.post("/oakfield/sheets/runs", "whose", oak, "layout", "form")
                        .address())
                .getPath();
        int printed = printing(gill, run);
        product.destroyForcibly().waitFor();
        assertThat(printed).as("it was killed half way").isBetween(1, 29);

        waymark.start();
        Browser again = waymark.as(Cast.GILL);
        Element bar = again.get(run).page().selectFirst("progress");
        assertThat(bar).as("it goes on by itself").isNotNull();
        assertThat(Integer.parseInt(bar.attr("value")))
                .as("what was printed is not printed again")
                .isGreaterThanOrEqualTo(printed);
        for (int i = 0; i < 2_400 && again.get(run).page().selectFirst("progress") != null; i++) {
            Thread.sleep(100);
        }
        assertThat(again.get(run).page().text()).contains("Ready").doesNotContain("Not everything was printed");
        try (PDDocument pdf = Loader.loadPDF(again.get(run + "/file").bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(60);
        }
    }

    private static int printing(Browser browser, String run) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            Element bar = browser.get(run).page().selectFirst("progress");
            if (bar != null && !bar.attr("value").equals("0")) {
                return Integer.parseInt(bar.attr("value"));
            }
            Thread.sleep(20);
        }
        throw new AssertionError("it was never seen at work");
    }
}
