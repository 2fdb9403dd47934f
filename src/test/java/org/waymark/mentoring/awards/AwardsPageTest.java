package org.waymark.mentoring.awards;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** Oakfield gives smileys, Brookside gives nothing. */
class AwardsPageTest {
    private static final String AWARDS = "/oakfield/mentoring/awards";
    private final Product product = Product.running();

    @Test
    void one_press_gives_to_a_pupil_and_one_to_the_class() {
        Browser hafsa = product.as(Cast.HAFSA);
        Document before = hafsa.get(AWARDS).page();
        int last = before.select("tbody tr").size() - 1;
        String pupil = before.select("button[name=pupil]").get(last).val();
        int had = count(before, last);
        int other = count(before, 0);
        Document one = hafsa.post(AWARDS, "class", of(before, "class"), "press", of(before, "press"), "pupil", pupil)
                .page();
        assertThat(one.select(".app-notice").text()).isEqualTo("Given to 1 pupil.");
        assertThat(count(one, last)).isEqualTo(had + 1);
        Document all = hafsa.post(AWARDS, "class", of(one, "class"), "press", of(one, "press"))
                .page();
        assertThat(all.select(".app-notice").text()).isEqualTo("Given to 30 pupils.");
        assertThat(count(all, last)).isEqualTo(had + 2);
        assertThat(count(all, 0)).isEqualTo(other + 1);
        hafsa.post(AWARDS, "class", of(one, "class"), "press", of(one, "press"));
        assertThat(count(hafsa.get(AWARDS).page(), 0))
                .as("the same press twice")
                .isEqualTo(other + 1);
        assertThat(hafsa.get("/oakfield/mentoring/pupils/" + pupil)
                        .page()
                        .select("main")
                        .text())
                .contains(had + 2 + " smileys");
    }

    @Test
    void nobody_gives_to_a_class_that_they_do_not_see() {
        Browser priya = product.as(Cast.PRIYA);
        Document oak = product.as(Cast.HAFSA).get(AWARDS).page();
        String pupil = oak.select("button[name=pupil]").first().val();
        Document maple = priya.get(AWARDS).page();
        assertThat(priya.get(AWARDS + "?class=" + of(oak, "class")).status()).isEqualTo(404);
        assertThat(priya.post(AWARDS, "class", of(oak, "class"), "press", of(maple, "press"))
                        .status())
                .isEqualTo(404);
        assertThat(priya.post(AWARDS, "class", of(maple, "class"), "press", of(maple, "press"), "pupil", pupil)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_school_that_gives_none_shows_nothing_of_them() {
        Browser hamza = product.as(Cast.HAMZA);
        assertThat(hamza.get("/brookside/mentoring/awards").page().text()).contains("This school gives none.");
        assertThat(hamza.get("/brookside/mentoring/meetings").page().select("a[href$=awards]"))
                .isEmpty();
        assertThat(product.as(Cast.HAFSA)
                        .get("/oakfield/mentoring/meetings")
                        .page()
                        .select("a[href$=awards]"))
                .hasSize(1);
    }

    private static int count(Document page, int row) {
        return Integer.parseInt(
                page.select("tbody tr").get(row).select("td").first().text().split(" ")[0]);
    }

    private static String of(Document page, String name) {
        return page.select("main input[name=" + name + "]").val();
    }
}
