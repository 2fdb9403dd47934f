package org.waymark.objectives.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class GroupTest {
    private final Product product = Product.running();

    @Test
    void from_the_grid_two_presses_show_who_of_the_class_needs_an_objective() {
        Browser priya = product.as(Cast.PRIYA);
        Document grid = priya.get(marks(priya)).page();
        int column = 0;
        String address = grid.select(".app-judgement__why a").get(column).attr("href");
        Document group = priya.get(address).page();
        long needing = grid.select("tbody tr").stream()
                .map(row -> row.select("td input").get(column).val())
                .filter(mark -> mark.equals("/") || mark.equals("."))
                .count();
        assertThat(needing).isPositive();
        assertThat(group.select("tbody tr")).hasSize((int) needing);
        assertThat(group.select("tbody td:last-child").eachText())
                .isSortedAccordingTo((a, b) -> Boolean.compare(a.startsWith("."), b.startsWith(".")));
        assertThat(product.as(Cast.HAFSA).get(address).status()).isEqualTo(404);
    }

    @Test
    void from_the_bank_it_is_the_year_group_and_only_whom_one_sees() {
        String lead = group(product.as(Cast.TOMASZ));
        assertThat(product.as(Cast.TOMASZ).get(lead).page().selectFirst("h1").text())
                .contains("Who needs it: Year 4");
        int seen = product.as(Cast.TOMASZ).get(lead).page().select("tbody tr").size();
        assertThat(seen).isPositive();
        assertThat(product.as(Cast.HAFSA).get(lead).page().select("tbody tr")).isEmpty();
        assertThat(product.as(Cast.HAMZA).get(lead).status()).isEqualTo(404);
    }

    private static String group(Browser who) {
        String maths = who.get("/oakfield/objectives/bank").page().select(".app-tabs__link").stream()
                .filter(link -> link.text().equals("Maths"))
                .findFirst()
                .orElseThrow()
                .attr("href")
                .replaceAll("&year=.*", "&year=4");
        return who.get(maths).page().selectFirst("a[href$=/group]").attr("href");
    }

    private static String marks(Browser who) {
        String maths = who.get("/oakfield/objectives/bank").page().select(".app-tabs__link").stream()
                .filter(link -> link.text().equals("Maths"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return who.get(maths).page().selectFirst(".app-bank__class").attr("href");
    }
}
