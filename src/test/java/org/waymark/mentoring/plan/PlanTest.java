package org.waymark.mentoring.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class PlanTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);

    @Test
    void a_mentor_settles_a_day_and_time_and_notes_that_it_was_missed() {
        String plan = plan(0);
        Document list = hafsa.post(plan, "day", "2026-11-26", "at", "13:40").page();
        assertThat(list.text()).contains("Thursday 26 November 2026", "1.40pm");
        Document missed = hafsa.post(plan + "/missed", "reason", "away on a trip", "day", "2026-12-03")
                .page();
        assertThat(missed.text())
                .contains(
                        "Missed on 26 November 2026: away on a trip. Booked again for 3 December 2026, noted by Hafsa Hassan.");
        assertThat(missed.select("#day").val()).isEqualTo("2026-12-03");
        assertThat(hafsa.get("/oakfield/mentoring/meetings").page().text()).contains("Missed, booked again");
        assertThat(product.as(Cast.TOMASZ)
                        .get("/oakfield/mentoring/board")
                        .page()
                        .select("tr:contains(4 Oak) td:last-child")
                        .text())
                .contains("1");
    }

    @Test
    void no_reason_and_a_day_after_the_round_are_refused_beside_the_field() {
        String plan = plan(4);
        Browser.Answer none = hafsa.post(plan + "/missed", "reason", "", "day", "2026-12-03");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("#missed-reason-problem").text()).contains("Say why the meeting was missed");
        Browser.Answer late = hafsa.post(plan, "day", "2026-12-15", "at", "");
        assertThat(late.page().select("#note-problem").text()).contains("The round ends on 11 December 2026");
        assertThat(hafsa.post(plan, "day", "2026-12-15", "note", "In hospital")
                        .page()
                        .text())
                .contains("Tuesday 15 December 2026", "In hospital");
    }

    @Test
    void a_mentor_says_that_it_was_held_and_then_shares_it_and_nobody_else_does() {
        String plan = plan(6);
        Browser.Answer early = hafsa.post(plan + "/held", "heldOn", "2027-01-04");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select("#heldOn-problem").text()).contains("That day is still to come.");
        assertThat(product.as(Cast.TOMASZ)
                        .post(plan + "/held", "heldOn", "2026-11-23")
                        .page()
                        .text())
                .contains("Only the meeting’s mentor says that it was held.");

        String share = "form[action=%s]".formatted(plan.replace("/plan", "/shared"));
        Document held = hafsa.post(plan + "/held", "heldOn", "2026-11-23").page();
        assertThat(held.selectFirst(share).closest("tr").text()).contains("Held", "Share with the family");
        assertThat(hafsa.get(plan).page().text()).contains("its day stays as it was");
        assertThat(hafsa.post(plan + "/held", "heldOn", "2026-11-23").page().text())
                .contains("This meeting was held and signed on 23 November 2026. It cannot be held again.");
        Document shared = hafsa.post(plan.replace("/plan", "/shared")).page();
        assertThat(shared.text()).contains("Shared");
        assertThat(shared.select(share)).isEmpty();
    }

    @Test
    void another_mentor_who_leads_nothing_has_no_such_page() {
        assertThat(product.as(Cast.PRIYA).get(plan(0)).status()).isEqualTo(404);
        assertThat(product.as(Cast.MEERA).get(plan(0)).status())
                .as("sees the pupil, but neither mentors nor leads")
                .isEqualTo(404);
        assertThat(product.as(Cast.TOMASZ).get(plan(0)).status()).isEqualTo(200);
    }

    private String plan(int place) {
        return hafsa.get("/oakfield/mentoring/meetings")
                .page()
                .select("a:contains(When)")
                .get(place)
                .attr("href");
    }
}
