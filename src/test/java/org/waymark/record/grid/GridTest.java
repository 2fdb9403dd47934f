package org.waymark.record.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class GridTest {
    private final Product product = Product.running();
    private final Browser priya = product.as(Cast.PRIYA);

    @Test
    void shows_the_class_with_last_times_grade_the_target_and_both_colours() {
        Document grid = maple();
        assertThat(grid.select("tbody tr")).hasSize(30);
        Element first = grid.selectFirst("tbody tr");
        assertThat(first.select("th a").text()).isEqualTo("Anastazja Ahmed");
        assertThat(first.select(".app-grid__input")).hasSize(4);
        assertThat(first.select(".app-grid__target").first().text()).isNotBlank();
        assertThat(grid.text()).contains("Autumn 2026/27").contains("On track").contains("As expected or better");
    }

    @Test
    void a_grade_sent_twice_is_recorded_once_and_a_stale_one_shows_both() {
        Element cell = maple().select(".app-grid__input").get(5);
        String key = UUID.randomUUID().toString();
        assertThat(send(cell, key, "3b", cell.attr("data-version"))).contains("\"outcome\":\"saved\"");
        assertThat(send(cell, key, "3b", cell.attr("data-version"))).contains("\"outcome\":\"saved\"", key);
        assertThat(send(cell, UUID.randomUUID().toString(), "2a", cell.attr("data-version")))
                .contains("\"outcome\":\"conflict\"", "\"grade\":\"3b\"", "Priya Yusuf");
        String history = maple().select("tbody tr")
                .get(1)
                .select(".app-grid__who")
                .get(1)
                .attr("href");
        assertThat(priya.get(history).page().select("tbody tr")).hasSize(2);
    }

    @Test
    void a_grade_that_the_scale_lacks_is_refused_with_grades_it_has() {
        Element cell = maple().select(".app-grid__input").get(9);
        assertThat(send(cell, UUID.randomUUID().toString(), "3z", cell.attr("data-version")))
                .contains(
                        "\"outcome\":\"refused\"", "3z is not a grade of National Curriculum levels. Use for example");
    }

    @Test
    void what_somebody_else_typed_is_not_sent_as_mine() {
        Element cell = maple().select(".app-grid__input").get(13);
        Browser tomasz = product.as(Cast.TOMASZ);
        Document page = maple();
        String answer = tomasz.post(
                        page.selectFirst("[data-grid]").attr("data-address"),
                        "key",
                        UUID.randomUUID().toString(),
                        "account",
                        page.selectFirst("[data-grid]").attr("data-account"),
                        "pupil",
                        cell.attr("data-pupil"),
                        "subject",
                        cell.attr("data-subject"),
                        "point",
                        page.selectFirst("[data-grid]").attr("data-point"),
                        "grade",
                        "3b",
                        "seen",
                        cell.attr("data-version"))
                .text();
        assertThat(answer).contains("Somebody else typed this");
    }

    @Test
    void works_as_a_plain_form_and_keeps_what_was_refused() {
        Document page = maple();
        List<String> form = new java.util.ArrayList<>();
        for (Element field : page.select("form[data-grid-form] input[name]")) {
            form.add(field.attr("name"));
            form.add(field.attr("name").equals("g20.0") ? "nonsense" : field.val());
        }
        Browser.Answer answer =
                priya.post(page.selectFirst("form[data-grid-form]").attr("action"), form.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("input[name=g20.0]").val()).isEqualTo("nonsense");
        assertThat(answer.page().selectFirst(".app-error-summary").text())
                .contains("nonsense is not a grade of National Curriculum levels");
    }

    @Test
    void where_no_grade_can_be_entered_it_says_why() {
        assertThat(priya.get(address() + "?point=2026-spring").page().text())
                .contains("Spring 2026/27 has not begun. Grades can be entered from then on.");
        Document read = product.as(Cast.GILL).get(address()).page();
        assertThat(read.text()).contains("You can read this. Grades are entered by teachers");
        assertThat(read.select(".app-grid__input")).isEmpty();
    }

    @Test
    void to_a_colleague_and_to_another_school_there_is_no_such_class() {
        String address = address();
        assertThat(product.as(Cast.HAFSA).get(address).status()).isEqualTo(404);
        assertThat(product.as(Cast.HAMZA).get(address).status()).isEqualTo(404);
        assertThat(product.as(Cast.TOMASZ).get(address).status()).isEqualTo(200);
    }

    @Test
    void a_pupil_who_is_not_mine_is_not_found() {
        String pupil = maple().selectFirst("tbody th a").attr("href");
        assertThat(priya.get(pupil).status()).isEqualTo(200);
        assertThat(product.as(Cast.HAFSA).get(pupil).status()).isEqualTo(404);
        assertThat(product.as(Cast.HAMZA).get(pupil).status()).isEqualTo(404);
        assertThat(product.as(Cast.HELEN).get(pupil).status()).isEqualTo(404);
    }

    private String send(Element cell, String key, String grade, String seen) {
        Element grid = maple().selectFirst("[data-grid]");
        return priya.post(
                        grid.attr("data-address"),
                        "key",
                        key,
                        "account",
                        grid.attr("data-account"),
                        "pupil",
                        cell.attr("data-pupil"),
                        "subject",
                        cell.attr("data-subject"),
                        "point",
                        grid.attr("data-point"),
                        "grade",
                        grade,
                        "seen",
                        seen)
                .text();
    }

    private Document maple() {
        return priya.get(address()).page();
    }

    private String address() {
        return priya.get("/oakfield/record/classes")
                .page()
                .select("a:contains(4 Maple)")
                .first()
                .attr("href");
    }
}
