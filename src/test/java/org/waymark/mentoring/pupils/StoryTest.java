package org.waymark.mentoring.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class StoryTest {
    private final Product product = Product.running();
    private final Browser ruth = product.as(Cast.RUTH);

    @Test
    void a_next_step_is_agreed_reviewed_on_any_day_and_told_in_the_story() {
        String story = story(12);
        Document agreed = agree(story, "Maths", "میں وقت بتا سکتی ہوں 🦉").page();
        assertThat(agreed.select("h2.app-words").text()).isEqualTo("میں وقت بتا سکتی ہوں 🦉");
        assertThat(agreed.text()).contains("To be looked at again on 31 December 2026");
        Document done = ruth.post(review(agreed), "outcome", "achieved", "evidence", "All right in the quiz")
                .page();
        assertThat(done.select("h2.app-words")).isEmpty();
        assertThat(done.select(".app-story").text())
                .contains(
                        "Reviewed, Maths Achieved",
                        "All right in the quiz",
                        "Next step agreed, Maths",
                        "With Ruth Adebayo");
        assertThat(done.select(".app-story").text()).contains("Meeting, Autumn 2026/27, with Jessica Adeyemi");
    }

    @Test
    void carried_on_twice_it_can_only_be_made_smaller_or_changed_and_the_lead_is_told() {
        String story = story(13);
        Document page =
                agree(story, "Reading", "I can read to the end of a chapter").page();
        for (int i = 0; i < 2; i++) {
            page = ruth.post(review(page), "outcome", "not yet", "then", "carry on")
                    .page();
        }
        assertThat(page.text()).contains("Carried on twice.");
        assertThat(page.select("input[value=carry on]")).isEmpty();
        Browser.Answer third = ruth.post(review(page), "outcome", "partly", "then", "carry on");
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.page().select(".app-error-summary").text()).contains("It was carried on twice already");
        assertThat(product.as(Cast.TOMASZ)
                        .get("/oakfield/mentoring/board")
                        .page()
                        .select("table:contains(Carried on twice)")
                        .text())
                .contains("I can read to the end of a chapter");
        Document smaller = ruth.post(
                        review(page), "outcome", "partly", "then", "make smaller", "again", "I can read a page a day")
                .page();
        assertThat(smaller.select("h2.app-words").text()).isEqualTo("I can read a page a day");
    }

    @Test
    void what_is_refused_keeps_what_was_typed() {
        String story = story(14);
        Browser.Answer long_ = agree(story, "Maths", "x".repeat(2000));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.page().select("#wording").text()).hasSize(2000);
        assertThat(long_.page().select("#wording-problem").text()).contains("This has 2,000 characters");
        assertThat(ruth.post(story, "subject", "", "wording", "I can").page().text())
                .contains("Choose a subject, or something personal.");
    }

    @Test
    void to_somebody_who_does_not_see_the_pupil_there_is_no_such_page() {
        String story = story(12);
        assertThat(product.as(Cast.PRIYA).get(story).status()).isEqualTo(404);
        assertThat(product.as(Cast.PRIYA)
                        .post(story, "subject", "personal", "wording", "I can")
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get(story.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_pupils_own_page_leads_there() {
        OnePupil pupil = OnePupil.of("6 Willow", 12, product);
        assertThat(ruth.get(pupil.record(""))
                        .page()
                        .select("a:contains(Next steps)")
                        .attr("href"))
                .isEqualTo("/oakfield/mentoring/pupils/" + pupil.id());
    }

    private Browser.Answer agree(String story, String subject, String wording) {
        String id = ruth.get(story)
                .page()
                .select("#subject option:contains(" + subject + ")")
                .val();
        return ruth.post(story, "subject", id, "wording", wording, "howWeKnow", "A quiz");
    }

    private static String review(Document page) {
        return page.select("form[action*=/steps/]").first().attr("action");
    }

    private String story(int place) {
        return "/oakfield/mentoring/pupils/"
                + OnePupil.of("6 Willow", place, product).id();
    }
}
