package org.waymark.objectives.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** The grid of 4 Maple. Each test has a year of its own to mark in, so that none sees another's marks. */
class MarksPageTest {
    private final Product product = Product.running();
    private final Browser priya = product.as(Cast.PRIYA);

    @Test
    void opens_in_the_year_of_the_class_with_the_marks_that_stand() {
        Document page = priya.get(address("Maths")).page();
        assertThat(page.select("tbody tr")).hasSize(30);
        assertThat(page.selectFirst("h1").text()).contains("Maths, Year 4. Autumn 2026/27");
        assertThat(page.select("thead tr").get(1).select("th").size()).isBetween(20, 30);
        assertThat(page.select("td input").eachAttr("value")).contains("X", "/", ".", "");
        assertThat(page.selectFirst(".app-judgement__why").text())
                .contains("I can")
                .contains("Who needs it");
    }

    @Test
    void nine_hundred_cells_are_light_and_take_few_statements() {
        String address = address("Maths");
        int[] size = new int[1];
        List<String> statements = product.statements(() -> {
            byte[] bytes = priya.get(address).bytes();
            size[0] = bytes.length;
            return bytes;
        });
        assertThat(statements).hasSizeLessThanOrEqualTo(8);
        assertThat(size[0]).isLessThan(160_000);
    }

    @Test
    void a_mark_sent_twice_is_recorded_once_and_a_stale_one_shows_whose_stands() {
        Document page = priya.get(address("Maths") + "&year=1").page();
        String key = UUID.randomUUID().toString();
        assertThat(send(page, 2, 3, key, "x", "0"))
                .contains("\"outcome\":\"saved\"", "\"version\":1", "\"mark\":\"X\"");
        assertThat(send(page, 2, 3, key, "x", "0")).contains("\"outcome\":\"saved\"", "\"version\":1");
        assertThat(send(page, 2, 3, UUID.randomUUID().toString(), "/", "0"))
                .contains("\"outcome\":\"conflict\"", "\"mark\":\"X\"", "Priya Yusuf");
        assertThat(send(page, 2, 3, UUID.randomUUID().toString(), "y", "1"))
                .contains("\"outcome\":\"refused\"", "y is not a mark. Use X for can do");
    }

    @Test
    void what_somebody_else_typed_is_not_sent_as_mine() {
        Document page = priya.get(address("Maths") + "&year=1").page();
        assertThat(post(product.as(Cast.TOMASZ), page, 4, 4, UUID.randomUUID().toString(), "X", "0")
                        .text())
                .contains("Somebody else typed this");
    }

    @Test
    void works_as_a_plain_form_that_sends_on_only_what_was_changed() {
        String address = address("Maths") + "&year=2";
        Document page = priya.get(address).page();
        Browser.Answer saved = send(page, Map.of("m0.0", "x", "m1.0", "/", "m2.1", "nonsense"));
        assertThat(saved.status()).isEqualTo(422);
        assertThat(saved.page().text()).contains("2 marks saved.");
        assertThat(saved.page().selectFirst("input[name=m2.1]").val()).isEqualTo("nonsense");
        assertThat(saved.page().selectFirst(".app-error-summary").text()).contains("nonsense is not a mark");
        // The first page again, as if it had lain open: what it did not change is no conflict.
        Browser.Answer stale = send(page, Map.of("m3.0", "X"));
        assertThat(stale.status()).isEqualTo(200);
        assertThat(stale.page().text()).contains("One mark saved.");
        assertThat(send(page, Map.of("m0.0", "."))
                        .page()
                        .selectFirst(".app-error-summary")
                        .text())
                .contains("Priya Yusuf has marked this “Can do” meanwhile.");
    }

    @Test
    void a_whole_row_or_column_is_filled_by_one_press() {
        String address = address("Maths") + "&year=5";
        Document page = priya.get(address).page();
        Document filled = send(page, Map.of("filled", "yes", "fill", "column 3", "with", "X"))
                .page();
        assertThat(filled.text()).contains("30 marks saved.");
        assertThat(filled.select("td:nth-child(5) input").eachAttr("value")).containsOnly("X");
        Document row = send(filled, Map.of("filled", "yes", "fill", "row 4", "with", "."))
                .page();
        assertThat(row.select("tbody tr").get(4).select("td input").eachAttr("value"))
                .containsOnly(".");
    }

    @Test
    void to_a_colleague_and_another_school_there_is_no_such_class_and_the_office_only_reads() {
        String address = address("Maths");
        assertThat(product.as(Cast.HAFSA).get(address).status()).isEqualTo(404);
        assertThat(product.as(Cast.HAMZA).get(address).status()).isEqualTo(404);
        assertThat(product.as(Cast.HAMZA)
                        .get(address.replace("/oakfield/", "/brookside/"))
                        .status())
                .isEqualTo(404);
        Document read = product.as(Cast.GILL).get(address).page();
        assertThat(read.select("td input")).isEmpty();
        assertThat(read.text()).contains("You can read this.");
        assertThat(post(
                                product.as(Cast.HAFSA),
                                priya.get(address).page(),
                                1,
                                1,
                                UUID.randomUUID().toString(),
                                "X",
                                "0")
                        .status())
                .isIn(401, 404);
    }

    private String send(Document page, int row, int column, String key, String mark, String seen) {
        return post(priya, page, row, column, key, mark, seen).text();
    }

    private static Browser.Answer post(
            Browser who, Document page, int row, int column, String key, String mark, String seen) {
        Element grid = page.selectFirst("[data-marks]");
        return who.post(
                grid.attr("data-address"),
                "key",
                key,
                "account",
                grid.attr("data-account"),
                "pupil",
                page.select("[name=pupil]").get(row).val(),
                "objective",
                page.select("[name=objective]").get(column).val(),
                "mark",
                mark,
                "seen",
                seen);
    }

    /** The plain form with some of its fields changed. */
    private Browser.Answer send(Document page, Map<String, String> changes) {
        List<String> form = new ArrayList<>();
        for (Element field : page.select("form[data-grid-form] input[name]")) {
            form.add(field.attr("name"));
            form.add(changes.getOrDefault(field.attr("name"), field.val()));
        }
        for (String name : List.of("filled", "fill", "with")) {
            if (changes.containsKey(name)) {
                form.add(name);
                form.add(changes.get(name));
            }
        }
        return priya.post(page.selectFirst("form[data-grid-form]").attr("action"), form.toArray(String[]::new));
    }

    private String address(String subject) {
        Document bank = priya.get("/oakfield/objectives/bank").page();
        String one = bank.select(".app-tabs__link").stream()
                .filter(link -> link.text().equals(subject))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return priya.get(one)
                .page()
                .select(".app-bank__class")
                .first()
                .attr("href")
                .replaceAll("&year=.*", "");
    }
}
