package org.waymark.attendance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class SettingsPageTest {
    private static final String SETTINGS = "/brookside/attendance/settings";
    private final Product product = Product.running();
    private final Browser owain = product.as(Cast.OWAIN);

    @Test
    void the_head_says_where_the_colours_begin_and_that_sheets_say_it() {
        Document before = owain.get(SETTINGS).page();
        assertThat(before.select("#green").val()).isEqualTo("97.0");
        assertThat(before.select("#onSheets").hasAttr("checked"))
                .as("off by default")
                .isFalse();
        owain.post(SETTINGS, "green", "96,5", "amber", "92%", "onTime", "0", "someLates", "3", "onSheets", "true");
        Document after = owain.get(SETTINGS).page();
        assertThat(after.select("#green").val()).isEqualTo("96.5");
        assertThat(after.select("#amber").val()).isEqualTo("92.0");
        assertThat(after.select("#onSheets").hasAttr("checked")).isTrue();
        assertThat(product.as(Cast.TOMASZ)
                        .get("/oakfield/attendance/settings")
                        .page()
                        .select("#green")
                        .val())
                .isEqualTo("97.0");
        owain.post(SETTINGS, "green", "97", "amber", "90", "onTime", "1", "someLates", "4");
    }

    @Test
    void edges_that_do_not_fit_are_refused_and_kept_as_typed() {
        refused("97.05", "90", "1", "4", "Give a percentage with at most one decimal, such as 97.0.");
        refused("=97", "90", "1", "4", "Give a percentage with at most one decimal, such as 97.0.");
        refused("90", "97", "1", "4", "Amber begins below green, and above 0.");
        refused("101", "97", "1", "4", "Green begins between 0.1 and 100.0.");
        refused("97", "90", "-1", "4", "Give a whole number of late marks, such as 4.");
        refused("97", "90", "4", "4", "Amber goes further than green, to at most 500 late marks.");
        refused("9".repeat(2000), "90", "1", "4", "Give a percentage with at most one decimal");
    }

    @Test
    void nobody_but_those_who_lead_has_this_page() {
        assertThat(product.as(Cast.HAMZA).get(SETTINGS).status()).isEqualTo(404);
        assertThat(product.as(Cast.GILL).get("/oakfield/attendance/settings").status())
                .isEqualTo(404);
        assertThat(product.as(Cast.TOMASZ).get(SETTINGS).status()).isEqualTo(404);
    }

    private void refused(String green, String amber, String onTime, String someLates, String sentence) {
        Browser.Answer answer =
                owain.post(SETTINGS, "green", green, "amber", amber, "onTime", onTime, "someLates", someLates);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".app-error-summary").text()).contains(sentence);
        assertThat(answer.page().select("#green").val()).isEqualTo(green);
    }
}
