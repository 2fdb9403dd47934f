package org.waymark.mentoring.strands;

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

class StrandsPageTest {
    private final Office school = Office.open();
    private final Browser lead = school.colleague("Lena Lead", Role.ASSESSMENT_LEAD);
    private final String strands = school.path() + "/mentoring/strands";

    @Test
    void the_lead_begins_with_the_usual_strands_and_adds_rewords_orders_and_removes_them() {
        assertThat(lead.get(strands).page().text()).contains("No strand yet");
        Document begun = lead.post(strands + "/usual").page();
        assertThat(names(begun)).startsWith("Effort", "Attitude to learning").hasSize(6);
        assertThat(names(lead.post(strands, form(begun, "down", "0")).page()))
                .startsWith("Attitude to learning", "Effort");
        Document added =
                lead.post(strands, form(begun, "name", "Respect, and care")).page();
        assertThat(names(added)).endsWith("Respect, and care");
        Document without = lead.post(strands, form(added, "remove", "1")).page();
        assertThat(names(without)).hasSize(6).doesNotContain("Attitude to learning");
    }

    @Test
    void what_is_wrong_is_said_beside_its_line_and_what_was_typed_is_kept() {
        Document begun = lead.post(strands + "/usual").page();
        Browser.Answer twice = lead.post(strands, form(begun, "name", "EFFORT"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#name-6-problem").text()).contains("is in the list twice");
        assertThat(twice.page().select("#name-6").val()).isEqualTo("EFFORT");
        Browser.Answer long2000 = lead.post(strands, form(begun, "name", "x".repeat(2000)));
        assertThat(long2000.page().select("#name-6-problem").text()).contains("at most 60 characters");
        assertThat(names(lead.get(strands).page())).hasSize(6);
        assertThat(lead.post(strands, "id", "nonsense", "name", "Kind\0ness", "child", "")
                        .status())
                .isEqualTo(200);
        assertThat(names(lead.get(strands).page())).contains("Kind ness");
    }

    @Test
    void the_colours_are_three_to_five_with_words() {
        Browser.Answer two = colours("Gold", "Green", "", "", "");
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.page().select(".app-error-summary").text()).contains("three to five colours");
        assertThat(colours("Gold", "Green", "Amber, now and then", "", "")
                        .page()
                        .select(".app-rung")
                        .eachText())
                .containsExactly("Gold", "Green", "Amber, now and then");
    }

    @Test
    void nobody_but_those_who_lead_has_this_page() {
        Product product = Product.running();
        for (Cast who : List.of(Cast.PRIYA, Cast.GILL, Cast.MEERA, Cast.OWAIN)) {
            Browser browser = product.as(who);
            assertThat(browser.get("/oakfield/mentoring/strands").status())
                    .as(who.name())
                    .isEqualTo(404);
            assertThat(browser.post("/oakfield/mentoring/strands", "id", "", "name", "Mine", "child", "")
                            .status())
                    .as(who.name())
                    .isEqualTo(404);
        }
    }

    private Browser.Answer colours(String... words) {
        String[] form = new String[words.length * 2];
        for (int i = 0; i < words.length; i++) {
            form[2 * i] = "words";
            form[2 * i + 1] = words[i];
        }
        return lead.post(strands + "/colours", form);
    }

    /** As a browser sends the page's list: every line, and the empty one with a new name or a button's value. */
    private static String[] form(Document page, String name, String value) {
        List<String> form = new ArrayList<>();
        for (Element line : page.select(".app-line")) {
            boolean fresh = line.select("[name=name]").val().isEmpty();
            form.addAll(List.of("id", line.select("[name=id]").val()));
            form.addAll(List.of(
                    "name",
                    fresh && name.equals("name")
                            ? value
                            : line.select("[name=name]").val()));
            form.addAll(List.of("child", line.select("[name=child]").val()));
        }
        if (!name.equals("name")) {
            form.addAll(List.of(name, value));
        }
        return form.toArray(String[]::new);
    }

    private static List<String> names(Document page) {
        return page.select(".app-line [name=name]").stream()
                .map(Element::val)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
