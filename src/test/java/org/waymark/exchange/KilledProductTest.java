package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OwnProcess;

/** The product as a process of its own, killed in the middle of an import and started again. */
class KilledProductTest {
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
    void nothing_of_a_file_is_in_when_the_product_is_killed_half_way_and_all_of_it_when_it_is_applied_again()
            throws Exception {
        Process product = waymark.start();
        Browser gill = waymark.as(Cast.GILL);
        Browser.Answer brought = gill.upload("/oakfield/exchange/imports", "file", "halves.csv", manyResults());
        String address = URI.create(brought.address()).getPath();
        Document dry = settled(gill, address);
        int news = Office.tile(dry, "New");
        assertThat(news).isGreaterThan(20_000);
        gill.post(address + "/apply");
        int written = writing(gill, address);
        product.destroyForcibly().waitFor();
        assertThat(written).as("it was killed half way").isPositive().isLessThan(news);

        waymark.start();
        Browser again = waymark.as(Cast.GILL);
        Document cut = again.get(address).page();
        assertThat(Office.text(cut))
                .contains("Cut short", "Waymark was stopped while this file was being applied. Nothing was changed.");
        again.post(address + "/read");
        Document read = settled(again, address);
        assertThat(Office.tile(read, "New")).as("nothing of it is in").isEqualTo(news);
        assertThat(Office.tile(read, "As they are")).isZero();

        again.post(address + "/apply");
        assertThat(Office.text(settled(again, address))).contains("Everything in the file is in.");
        Browser.Answer same = again.upload("/oakfield/exchange/imports", "file", "halves.csv", manyResults());
        assertThat(Office.text(settled(again, URI.create(same.address()).getPath())))
                .contains("Nothing changes");
    }

    /** Halves of terms that the demonstration has no results of. */
    private static byte[] manyResults() {
        StringBuilder file = new StringBuilder("UPN,Pupil,Subject,Academic Year,Term,Result\n");
        Office.demo("oakfield-pupils.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .forEach(upn -> {
                    for (String subject : List.of("Reading", "Writing", "Maths", "Science")) {
                        for (String year : List.of("2021/22", "2022/23", "2023/24", "2024/25", "2025/26")) {
                            for (String half : List.of("Autumn 1", "Spring 1", "Summer 1")) {
                                file.append("%s,,%s,%s,%s,2b\n".formatted(upn, subject, year, half));
                            }
                        }
                    }
                });
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until some of the file is written, and says how much. */
    private static int writing(Browser browser, String address) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            Element bar = browser.get(address).page().selectFirst("progress[value]");
            if (bar != null
                    && !bar.attr("value").equals("0")
                    && bar.parent().text().contains("Applying")) {
                return Integer.parseInt(bar.attr("value"));
            }
            Thread.sleep(10);
        }
        throw new AssertionError("it was never seen at work");
    }

    private static Document settled(Browser browser, String address) throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            Document page = browser.get(address).page();
            if (page.selectFirst("progress") == null) {
                return page;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("still at it");
    }
}
