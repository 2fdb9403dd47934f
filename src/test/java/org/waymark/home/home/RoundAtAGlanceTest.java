package org.waymark.home.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.Browser;
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
                .containsPattern(
                        "6 of 6 meetings still to be held, 0 due by the end of this week, \\d without a day\\.")
                .contains("The round ends on Friday 11 December 2026, in 18 days.")
                .doesNotContain("past the day");
    }

    @Test
    void the_lead_sees_the_whole_school_and_whoever_meets_nobody_sees_nothing() {
        assertThat(product.as(Cast.TOMASZ).get("/oakfield/home").page().text())
                .containsPattern("The round at a glance: Autumn 2026/27 \\d+ of 420 meetings still to be held");
        assertThat(product.as(Cast.MEERA).get("/oakfield/home").page().text()).doesNotContain("at a glance");
    }

    @Test
    void a_meeting_past_its_day_and_one_that_is_not_shared_are_remembered() {
        Browser dele = product.as(Cast.DELE);
        String plan = dele.get("/oakfield/mentoring/meetings")
                .page()
                .select("main a[href$=/plan]")
                .last()
                .attr("href");
        dele.post(plan, "day", "2026-11-20");
        try {
            assertThat(dele.get("/oakfield/home")
                            .page()
                            .select("a:contains(past the day)")
                            .text())
                    .isEqualTo("1 meeting past the day and not held");
            assertThat(product.as(Cast.PRIYA).get("/oakfield/home").page().text())
                    .containsPattern("\\d meetings? held and not shared yet")
                    .doesNotContain("carried on twice", "without a mentor");
        } finally {
            dele.post(plan, "day", "2026-12-11");
        }
    }
}
