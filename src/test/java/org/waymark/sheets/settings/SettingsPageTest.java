package org.waymark.sheets.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class SettingsPageTest {
    private static final String SETTINGS = "/brookside/sheets/settings";
    private final Product product = Product.running();

    @Test
    void the_head_reads_what_the_law_asks_of_a_report_and_makes_sheets_a_part_of_it() {
        Browser owain = product.as(Cast.OWAIN);
        assertThat(owain.get("/brookside/mentoring/settings").page().select("a[href=" + SETTINGS + "]"))
                .hasSize(1);
        assertThat(owain.get(SETTINGS).page().text()).contains("attendance", "multiplication tables check");
        assertThat(isReport(owain, SETTINGS)).as("off by default").isFalse();
        assertThat(owain.post(SETTINGS, "annualReport", "true").page().text()).contains("Saved.");
        assertThat(isReport(owain, SETTINGS)).isTrue();
        assertThat(isReport(product.as(Cast.TOMASZ), "/oakfield/sheets/settings"))
                .as("another school's choice is its own")
                .isFalse();
        owain.post(SETTINGS);
        assertThat(isReport(owain, SETTINGS)).isFalse();
    }

    @Test
    void nobody_but_those_who_lead_has_this_page() {
        for (Cast other : new Cast[] {Cast.GILL, Cast.PRIYA, Cast.HELEN}) {
            assertThat(product.as(other).get("/oakfield/sheets/settings").status())
                    .isEqualTo(404);
            assertThat(product.as(other)
                            .post("/oakfield/sheets/settings", "annualReport", "true")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static boolean isReport(Browser browser, String address) {
        return browser.get(address).page().select("#annualReport").hasAttr("checked");
    }
}
