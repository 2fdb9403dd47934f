package org.waymark.mentoring.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.exchange.Office;
import org.waymark.tenancy.Role;

class TiersPageTest {
    private final Office school = Office.open();
    private final Browser lead = school.colleague("Lena Lead", Role.HEAD);
    private final String tiers = school.path() + "/mentoring/tiers";

    @Test
    void the_lead_turns_awards_on_and_names_them_and_their_tiers() {
        Document off = lead.get(tiers).page();
        assertThat(off.select("#given").hasAttr("checked")).as("off by default").isFalse();
        assertThat(off.select("#tier-2").val()).isEqualTo("Gold");
        lead.post(tiers, form("star", "stars", "10", "Bright", "", "", "25", "Shining"));
        Document on = lead.get(tiers).page();
        assertThat(on.select("#given").hasAttr("checked")).isTrue();
        assertThat(on.select("#many").val()).isEqualTo("stars");
        assertThat(on.select("[name=tier]").eachAttr("value")).startsWith("Bright", "Shining", "");
        assertThat(lead.get(school.path() + "/mentoring/settings").page().text())
                .contains("On: stars.");
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field_and_kept() {
        refused(form("", "stars", "10", "Bright"), "#one-problem", "Say what one award is called");
        refused(form("star", "s".repeat(2000), "10", "Bright"), "#many-problem", "at most 30 characters");
        refused(form("star", "stars", "-5", "Bright"), "#from-0-problem", "a whole number from 1 to 10,000");
        refused(form("star", "stars", "=1+1", "Bright"), "#from-0-problem", "a whole number from 1 to 10,000");
        refused(form("star", "stars", "10", "A", "10", "B"), "#from-1-problem", "more than the one before it");
        refused(form("star", "stars", "10", "\0"), "#tier-0-problem", "Say what this tier is called.");
        assertThat(lead.get(tiers).page().select("#given").hasAttr("checked")).isFalse();
    }

    @Test
    void nobody_but_those_who_lead_has_this_page() {
        for (Cast who : List.of(Cast.PRIYA, Cast.GILL, Cast.OWAIN)) {
            assertThat(Product.running()
                            .as(who)
                            .get("/oakfield/mentoring/tiers")
                            .status())
                    .as(who.name())
                    .isEqualTo(404);
        }
    }

    private void refused(String[] form, String where, String sentence) {
        Browser.Answer answer = lead.post(tiers, form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(where).text()).contains(sentence);
        assertThat(answer.page().select("#from-0").val()).isEqualTo(form[7]);
    }

    private static String[] form(String one, String many, String... tiers) {
        String[] form = new String[6 + tiers.length * 2];
        form[0] = "given";
        form[1] = "true";
        form[2] = "one";
        form[3] = one;
        form[4] = "many";
        form[5] = many;
        for (int i = 0; i < tiers.length; i++) {
            form[6 + 2 * i] = i % 2 == 0 ? "from" : "tier";
            form[7 + 2 * i] = tiers[i];
        }
        return form;
    }
}
