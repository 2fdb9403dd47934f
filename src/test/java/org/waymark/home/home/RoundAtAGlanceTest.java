package org.waymark.home.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Product;

class RoundAtAGlanceTest {
    private final Product product = Product.running();

    @Test
    void a_teacher_sees_how_far_their_own_meetings_have_come() {
        String home = product.as(Cast.PRIYA).get("/oakfield/home").page().text();
        assertThat(home)
                .containsPattern(
                        "My round at a glance: Autumn 2026/27 \\d+ of 24 meetings still to be held, \\d+ due by the end of this week");
        assertThat(product.as(Cast.DELE).get("/oakfield/home").page().text())
                .contains("6 of 6 meetings still to be held, 0 due by the end of this week, 6 without a day.");
    }

    @Test
    void the_lead_sees_the_whole_school_and_whoever_meets_nobody_sees_nothing() {
        assertThat(product.as(Cast.TOMASZ).get("/oakfield/home").page().text())
                .containsPattern("The round at a glance: Autumn 2026/27 \\d+ of 420 meetings still to be held");
        assertThat(product.as(Cast.MEERA).get("/oakfield/home").page().text()).doesNotContain("at a glance");
    }
}
