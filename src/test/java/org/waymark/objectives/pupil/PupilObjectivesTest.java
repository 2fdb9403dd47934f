package org.waymark.objectives.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** A pupil of 4 Maple, as the demonstration marked maths. */
class PupilObjectivesTest {
    private final Product product = Product.running();
    private final Browser priya = product.as(Cast.PRIYA);

    @Test
    void says_what_could_be_next_what_holds_back_and_what_is_secure() {
        Document page = priya.get(objectives(0)).page();
        var maths = page.selectFirst("section[aria-label=Maths]");
        assertThat(maths.text())
                .contains("Suggested next steps")
                .containsPattern("Can do \\d+ of this year’s \\d+ objectives");
        assertThat(maths.select("ol").first().select(".app-marked")).hasSize(3);
        assertThat(maths.select("ol").first().text()).contains("I can");
        assertThat(maths.select(".app-strand").size()).isGreaterThan(5);
        assertThat(page.selectFirst("section[aria-label=Writing]").text())
                .contains("Nothing of this year has been marked.")
                .doesNotContain("holding back");
    }

    @Test
    void foundations_of_earlier_years_stand_first_in_what_holds_back() {
        var years =
                priya.get(objectives(3)).page().select("details:contains(What is holding back) .app-marked").stream()
                        .map(line -> line.text().contains("Year 3") ? 3 : 4)
                        .toList();
        assertThat(years).contains(3, 4).isSorted();
    }

    @Test
    void one_press_shows_the_history_of_an_objective() {
        String history =
                priya.get(objectives(0)).page().selectFirst("a[href$=/history]").attr("href");
        Document page = priya.get(history).page();
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.selectFirst("tbody tr").text()).contains("202");
        assertThat(product.as(Cast.HAFSA).get(history).status()).isEqualTo(404);
    }

    @Test
    void the_pupil_page_and_the_class_lead_here_and_a_strangers_pupil_is_not_found() {
        String record = pupil(0);
        String link = priya.get(record)
                .page()
                .selectFirst("main a[href*=/objectives/pupils/]")
                .attr("href");
        assertThat(link).isEqualTo(objectives(0));
        assertThat(product.statements(() -> priya.get(link))).hasSizeLessThanOrEqualTo(8);
        assertThat(product.as(Cast.HAFSA).get(link).status()).isEqualTo(404);
        assertThat(product.as(Cast.HAMZA).get(link).status()).isEqualTo(404);
    }

    private String objectives(int row) {
        return pupil(row).replace("/record/", "/objectives/");
    }

    private String pupil(int row) {
        String grid = priya.get("/oakfield/record/classes")
                .page()
                .select("a:contains(4 Maple)")
                .first()
                .attr("href");
        return priya.get(grid).page().select("tbody th a").get(row).attr("href");
    }
}
