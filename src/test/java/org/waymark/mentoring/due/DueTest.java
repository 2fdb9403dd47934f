package org.waymark.mentoring.due;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class DueTest {
    private static final String DUE = "/oakfield/mentoring/due";
    private static final String WORDING = "I can pour without spilling";

    private final Product product = Product.running();

    @Test
    void a_next_step_is_listed_from_its_day_on_until_it_is_reviewed() {
        OnePupil pupil = OnePupil.of("6 Willow", 20, product);
        String steps = "/oakfield/mentoring/pupils/" + pupil.id();
        Browser ruth = product.as(Cast.RUTH);
        ruth.post(steps, "subject", "personal", "wording", WORDING, "reviewOn", "2026-11-24");
        assertThat(ruth.get(DUE).page().text()).doesNotContain(WORDING);
        ruth.post(
                ruth.get(steps).page().select("form[action*=/steps/]").attr("action"),
                "outcome",
                "not yet",
                "then",
                "make smaller",
                "again",
                WORDING + " a drop",
                "reviewOn",
                "2026-11-23");
        Document home = ruth.get("/oakfield/home").page();
        assertThat(home.select("a[href=" + DUE + "]").text()).matches("\\d+ next steps? due for review");

        Document due = ruth.get(DUE).page();
        String pupils = due.select("tr:contains(" + WORDING + " a drop) a").attr("href");
        assertThat(product.as(Cast.PRIYA).get(DUE).page().text()).doesNotContain(WORDING);
        Document page = ruth.get(pupils).page();
        assertThat(page.select("a[href=" + DUE + "]").text()).isEqualTo("Next steps due for review");
        ruth.post(page.select("form[action*=/steps/]").attr("action"), "outcome", "achieved");
        assertThat(ruth.get(DUE).page().text()).doesNotContain(WORDING);
    }
}
