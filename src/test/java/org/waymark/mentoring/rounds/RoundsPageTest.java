package org.waymark.mentoring.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class RoundsPageTest {
    private static final String ROUNDS = "/oakfield/mentoring/rounds";
    private final Product product = Product.running();
    private final Browser tomasz = product.as(Cast.TOMASZ);

    @Test
    void the_lead_opens_a_round_for_a_term_and_every_pupil_has_a_meeting() {
        Browser owain = product.as(Cast.OWAIN);
        Browser.Answer opened = owain.post(
                "/brookside/mentoring/rounds", "point", "summer", "first", "2027-05-10", "last", "2027-06-25");
        assertThat(opened.page().select("h1").text()).contains("Who meets whom", "Summer 2026/27");
        String all = owain.get("/brookside/mentoring/rounds").page().text();
        assertThat(all).contains("10 May 2027 to 25 June 2027. 210 meetings, 0 held.");
    }

    @Test
    void opening_the_same_round_twice_is_refused_and_keeps_what_was_typed() {
        Browser.Answer again = tomasz.post(ROUNDS, "point", "autumn", "first", "2026-11-16", "last", "2026-12-18");
        assertThat(again.status()).isEqualTo(422);
        Document page = again.page();
        assertThat(page.select(".app-error-summary").text()).contains("The round of Autumn 2026/27 is open already");
        assertThat(page.select("#last").val()).isEqualTo("2026-12-18");
    }

    @Test
    void a_day_and_a_term_are_asked_for() {
        assertThat(tomasz.post(ROUNDS, "point", "spring", "last", "2027-03-01")
                        .page()
                        .text())
                .contains("Say on which day the round begins.");
        assertThat(tomasz.post(ROUNDS, "point", "yule", "first", "2027-01-11", "last", "2027-03-01")
                        .page()
                        .text())
                .contains("Choose which term the round is for.");
    }

    @Test
    void a_teacher_has_no_such_page_and_neither_has_another_school() {
        assertThat(product.as(Cast.PRIYA).get(ROUNDS).status()).isEqualTo(404);
        assertThat(product.as(Cast.OWAIN).get(ROUNDS).status()).isEqualTo(404);
        String round =
                tomasz.get(ROUNDS).page().select("a:contains(Who meets whom)").attr("href");
        assertThat(product.as(Cast.OWAIN)
                        .get(round.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
    }
}
