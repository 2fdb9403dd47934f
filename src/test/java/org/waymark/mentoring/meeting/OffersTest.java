package org.waymark.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

/** Next steps in one press: what the marks suggest, and what the bank holds. */
class OffersTest {
    private final Product product = Product.running();
    private final Browser priya = product.as(Cast.PRIYA);

    @Test
    void what_the_marks_suggest_is_agreed_in_one_press_until_the_subject_is_full() {
        List<String> others = List.of(meeting(23), meeting(24));
        String meeting =
                priya.get("/oakfield/mentoring/meetings").page().select("a:contains(Meet)").eachAttr("href").stream()
                        .filter(each -> each.matches(".*/meetings/[0-9a-f-]{36}") && !others.contains(each))
                        .filter(each ->
                                offers(priya.get(each + "?step=steps").page()).size() == 3)
                        .findFirst()
                        .orElseThrow();
        Document steps = priya.get(meeting + "?step=steps").page();
        List<Element> offers = offers(steps);
        assertThat(offers).hasSize(3);
        String first = offers.getFirst().select("p").first().text();
        assertThat(first).startsWith("I can");
        String about = offers.getFirst().select(".app-hint").text();
        assertThat(about).startsWith("Nearly there.");
        for (int i = 0; i < 3; i++) {
            Element offer = offers(steps).getFirst().selectFirst("button");
            steps = priya.post(meeting + "/steps", "objective", offer.val()).page();
        }
        assertThat(steps.select(".app-steps").text())
                .contains(
                        first, "How we will know: I can show it on my own", "We look at it again on 31 December 2026");
        assertThat(offers(steps)).as("three in maths are enough").isEmpty();
    }

    @Test
    void a_mark_that_says_can_do_suggests_achieved_and_somebody_confirms_in_the_meeting() {
        String meeting = meeting(24);
        String pupil = OnePupil.of("4 Maple", 24, product).id();
        Document steps = priya.get(meeting + "?step=steps").page();
        Element offer = offers(steps).getFirst();
        String words = offer.select("p").first().text();
        String objective = offer.selectFirst("button").val();
        priya.post("/oakfield/mentoring/pupils/" + pupil, "objective", objective);
        Document before = priya.get(meeting).page();
        assertThat(before.text()).contains(words).doesNotContain("The marks say");
        assertThat(lastSteps(meeting)).contains(words, "The marks say").doesNotContain("The marks say “can do”.");
        mark(pupil, objective);
        assertThat(lastSteps(meeting)).contains("The marks say “can do”.");
        Document after = priya.get(meeting).page();
        assertThat(after.text()).contains("The marks say “can do”. If you both agree, press Achieved.");
        String review = after.selectFirst("form[action*=/steps/]").attr("action");
        Document done = priya.post(review, "outcome", "achieved").page();
        assertThat(done.select(".app-steps li").first().text()).contains(words, "Achieved");
        assertThat(done.select("form[action*=/steps/]")).isEmpty();
        Browser.Answer again = priya.post(review, "outcome", "partly", "then", "carry on");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().text()).contains("This next step was reviewed on");
    }

    @Test
    void what_is_carried_on_in_a_meeting_is_agreed_in_it_and_not_looked_back_at_there() {
        String meeting = meeting(22);
        String pupil = OnePupil.of("4 Maple", 22, product).id();
        priya.post("/oakfield/mentoring/pupils/" + pupil, "subject", "personal", "wording", "I can pack my bag");
        String review = priya.get(meeting)
                .page()
                .select("li:contains(pack my bag) form")
                .attr("action");
        Document went =
                priya.post(review, "outcome", "partly", "then", "carry on").page();
        assertThat(went.select("form[action*=/steps/]")).isEmpty();
        assertThat(priya.get(meeting + "?step=steps")
                        .page()
                        .select("li:contains(pack my bag)")
                        .text())
                .contains("agreed today in this meeting");
        priya.post(
                priya.get("/oakfield/mentoring/pupils/" + pupil)
                        .page()
                        .select("form[action*=/steps/]")
                        .attr("action"),
                "outcome",
                "withdrawn",
                "reason",
                "only tried");
    }

    @Test
    void the_bank_is_searched_by_words_and_subject() {
        String meeting = meeting(23);
        Document found = priya.get(meeting + "?step=steps&words=roman+numerals").page();
        assertThat(found.select("details[open] .app-offers__offer")).isNotEmpty();
        assertThat(found.select("details[open] .app-offers__words").text()).containsIgnoringCase("roman");
        String objective =
                found.select("details[open] .app-offers__offer button").first().val();
        assertThat(priya.post(meeting + "/steps", "objective", objective)
                        .page()
                        .select(".app-steps")
                        .text())
                .containsIgnoringCase("roman");
        Browser.Answer twice = priya.post(meeting + "/steps", "objective", objective);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().text()).contains("This is a next step already.");
        assertThat(priya.get(meeting + "?step=steps&words=xylophone").page().text())
                .contains("Nothing in the bank has all of these words.");
        Browser.Answer none = priya.post(meeting + "/steps", "objective", "nonsense");
        assertThat(none.page().text()).contains("This objective is no longer in the bank.");
    }

    private String lastSteps(String meeting) {
        return priya.get(meeting + "/preparation")
                .page()
                .select("section:has(#steps)")
                .text();
    }

    private void mark(String pupil, String objective) {
        String marks = priya.get("/oakfield/objectives/pupils/" + pupil)
                .page()
                .select("a[href$=/marks]")
                .attr("href");
        String account = priya.get(marks).page().select("[data-account]").attr("data-account");
        Browser.Answer answer = priya.post(
                marks + "/mark",
                "pupil",
                pupil,
                "objective",
                objective,
                "mark",
                "X",
                "seen",
                "1",
                "account",
                account,
                "key",
                UUID.randomUUID().toString());
        assertThat(answer.text()).contains("saved");
    }

    private static List<Element> offers(Document page) {
        return page.select("form:has(h2:contains(Ready for me next)) .app-offers__offer");
    }

    private String meeting(int place) {
        String pupil = OnePupil.of("4 Maple", place, product).name();
        return priya.get("/oakfield/mentoring/meetings")
                .page()
                .select("tr:contains(" + pupil + ") a:contains(Meet)")
                .first()
                .attr("href");
    }
}
