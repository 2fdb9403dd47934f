package org.waymark.mentoring.barriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.exchange.Office;
import org.waymark.tenancy.Role;

class BarriersPageTest {
    private final Office school = Office.open();
    private final Browser lead = school.colleague("Lena Lead", Role.ASSESSMENT_LEAD);
    private final String barriers = school.path() + "/mentoring/barriers";

    @Test
    void the_lead_adds_rewords_orders_and_removes_lines_of_the_list() {
        Document usual = lead.get(barriers).page();
        assertThat(words(usual))
                .startsWith("Remembering what I learned", "Listening for a long time")
                .hasSize(10);
        Document moved = lead.post(barriers, form(usual, "down", "0")).page();
        assertThat(words(moved)).startsWith("Listening for a long time", "Remembering what I learned");
        Document added =
                lead.post(barriers, form(moved, "words", "Screens, at night")).page();
        assertThat(words(added)).endsWith("Screens, at night").hasSize(11);
        Document without = lead.post(barriers, form(added, "remove", "0")).page();
        assertThat(words(without)).hasSize(10).doesNotContain("Listening for a long time");
        assertThat(words(lead.post(barriers, form(without, "up", "0")).page()))
                .as("the first goes no higher")
                .isEqualTo(words(without));
    }

    @Test
    void what_is_wrong_is_said_beside_its_line_and_what_was_typed_is_kept() {
        Document usual = lead.get(barriers).page();
        Browser.Answer twice = lead.post(barriers, form(usual, "words", "homework"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#words-10-problem").text()).contains("is in the list twice");
        assertThat(twice.page().select("#words-10").val()).isEqualTo("homework");
        Browser.Answer emptied = lead.post(barriers, "was", "Homework", "words", " \0 ");
        assertThat(emptied.page().select("#words-0-problem").text()).contains("or remove it");
        assertThat(lead.post(barriers, form(usual, "words", "x".repeat(2000))).status())
                .isEqualTo(422);
        assertThat(words(lead.get(barriers).page())).hasSize(10);
    }

    @Test
    void nobody_but_those_who_lead_has_this_page() {
        Product product = Product.running();
        for (Cast who : List.of(Cast.PRIYA, Cast.GILL, Cast.MEERA, Cast.OWAIN)) {
            assertThat(product.as(who).get("/oakfield/mentoring/barriers").status())
                    .as(who.name())
                    .isEqualTo(404);
        }
    }

    private static String[] form(Document page, String name, String value) {
        List<String> form = new ArrayList<>();
        for (Element line : page.select(".app-line")) {
            boolean fresh = line.select("[name=was]").val().isEmpty();
            form.addAll(List.of("was", line.select("[name=was]").val()));
            form.addAll(List.of(
                    "words",
                    fresh && name.equals("words")
                            ? value
                            : line.select("[name=words]").val()));
        }
        if (!name.equals("words")) {
            form.addAll(List.of(name, value));
        }
        return form.toArray(String[]::new);
    }

    private static List<String> words(Document page) {
        return page.select(".app-line [name=words]").stream()
                .map(Element::val)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
