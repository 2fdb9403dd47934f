package org.waymark.record.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class PupilTest {
    private final Product product = Product.running();
    private final Browser meera = product.as(Cast.MEERA);

    @Test
    void shows_the_key_stage_with_expectations_in_brackets_both_colours_and_their_reasons() {
        OnePupil pupil = OnePupil.of("6 Willow", 5, product);
        Document page = meera.get(pupil.record("")).page();
        assertThat(page.selectFirst("h1").text()).contains(pupil.name());
        assertThat(page.select(".app-keystage thead tr").last().text())
                .contains("Year 3", "Year 4", "Year 5", "Year 6", "Autumn", "Spring", "Summer");
        String row = page.select(".app-keystage tbody tr").first().text();
        assertThat(row).contains("(4b)");
        assertThat(page.select(".app-judgement__why").eachText())
                .anyMatch(why -> why.contains("the national expectation for"))
                .anyMatch(why -> why.startsWith("Started the key stage at"));
        assertThat(page.select(".app-judgement svg")).isNotEmpty();
        assertThat(page.select("section svg title, section svg desc")).isNotEmpty();
    }

    @Test
    void an_engagement_model_stands_where_colours_would_until_it_is_ended() {
        OnePupil pupil = OnePupil.of("6 Willow", 6, product);
        Browser.Answer settled = meera.post(
                pupil.record(""),
                "kind",
                "engagement model",
                "narrative",
                "Looks towards the drum and waits for it.",
                "reason",
                "Agreed with the family in October.",
                "from",
                "2026-11-01");
        assertThat(settled.page().text())
                .contains("Looks towards the drum and waits for it.", "Agreed with the family in October.");
        assertThat(settled.page().select(".app-chip--red, .app-chip--amber, .app-chip--green"))
                .isEmpty();
        String arrangement =
                settled.page().selectFirst("input[name=arrangement]").attr("value");
        Browser.Answer ended =
                meera.post(pupil.record("/ended"), "arrangement", arrangement, "why", "Back with the class in maths.");
        assertThat(ended.page().text()).doesNotContain("Looks towards the drum");
    }

    @Test
    void a_missing_reason_is_asked_for_beside_its_field_and_what_was_typed_stays() {
        OnePupil pupil = OnePupil.of("6 Willow", 7, product);
        Browser.Answer refused = meera.post(
                pupil.record(""),
                "kind",
                "engagement model",
                "narrative",
                "Reaches for the bell.",
                "reason",
                "",
                "from",
                "2026-11-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#reason-problem").text()).contains("Say why.");
        assertThat(refused.page().selectFirst("#narrative").text()).isEqualTo("Reaches for the bell.");
    }

    @Test
    void a_teacher_settles_nothing_and_a_stranger_finds_nobody() {
        OnePupil pupil = OnePupil.of("4 Maple", 7, product);
        Browser priya = product.as(Cast.PRIYA);
        assertThat(priya.get(pupil.record("")).page().text()).doesNotContain("Settle something");
        assertThat(priya.post(pupil.record(""), "kind", "show no red", "reason", "x", "from", "2026-11-01")
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.HAFSA).get(pupil.record("")).status()).isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get(pupil.record("").replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
    }
}
