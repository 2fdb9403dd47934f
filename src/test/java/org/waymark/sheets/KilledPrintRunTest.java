package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Waymark;
import org.waymark.hosting.Running;
import org.waymark.identity.DemoPeople;

/** The product as a process of its own, killed in the middle of a print run and started again. */
class KilledPrintRunTest {
    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_run_goes_on_from_where_it_was_when_the_product_is_killed() throws Exception {
        Process product = start();
        Browser gill = gill();
        String run = URI.create(gill.post("/oakfield/sheets/runs", "whose", "everybody", "layout", "form")
                        .address())
                .getPath();
        int printed = printing(gill, run);
        product.destroyForcibly().waitFor();
        assertThat(printed).as("it was killed half way").isBetween(1, 419);

        start();
        Browser again = gill();
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
            assertThat(pdf.getNumberOfPages()).isEqualTo(840);
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

    private Browser gill() {
        URI base = URI.create(
                "http://localhost:" + Running.of(data()).orElseThrow().port());
        return new Browser(base).signIn(Cast.GILL.email(), DemoPeople.PASSWORD);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Process start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waymark.class.getName(),
                        "--data",
                        data().toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("WAYMARK_DATABASE_URL");
        Path said = folder.resolve("said" + started.size());
        Process process = builder.redirectOutput(said.toFile()).start();
        started.add(process);
        for (int i = 0; i < 3_600 && !Files.readString(said).contains("Waymark is ready at"); i++) {
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
            Thread.sleep(50);
        }
        assertThat(Files.readString(said)).contains("Waymark is ready at");
        return process;
    }
}
