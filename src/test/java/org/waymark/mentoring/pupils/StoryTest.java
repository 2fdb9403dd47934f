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
        assertThat(done.text()).contains("Reviewed: Achieved. It stands in the story.");
        String told = ruth.get(story + "/story").page().select(".app-story").text();
        assertThat(told)
                .contains(
                        "Reviewed, Maths Achieved",
                        "All right in the quiz",
                        "Next step agreed, Maths",
                        "With Ruth Adebayo");
        assertThat(told).contains("Meeting, Autumn 2026/27, with Jessica Adeyemi");
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
        Document asked = ruth.post(review(page), "outcome", "not yet").page();
        assertThat(asked.select("button[name=then]").eachAttr("value"))
                .containsExactly("make smaller", "change approach");
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
    void partly_asks_how_it_goes_on_and_nothing_went_wrong() {
        String story = story(15);
        Document page = agree(story, "Reading", "I can read a whole page").page();
        Document asked = ruth.post(review(page), "outcome", "partly", "evidence", "Two lines")
                .page();
        assertThat(asked.select(".app-error-summary")).isEmpty();
        assertThat(asked.select("button[name=then]").eachAttr("value"))
                .containsExactly("carry on", "make smaller", "change approach");
        assertThat(asked.select("textarea[name=evidence]").text()).isEqualTo("Two lines");
        Document on = ruth.post(review(page), "outcome", "partly", "evidence", "Two lines", "then", "carry on")
                .page();
        assertThat(on.text()).contains("Carried on once.");
    }

    @Test
    void what_is_due_stands_on_the_class_grid_and_leads_to_its_review() {
        OnePupil pupil = OnePupil.of("6 Willow", 17, product);
        String story = "/oakfield/mentoring/pupils/" + pupil.id();
        String grid = ruth.get(pupil.record(""))
                .page()
                .select("a:contains(Class grid)")
                .attr("href");
        assertThat(ruth.get(grid).page().select("tr:contains(" + pupil.name() + ") .app-grid__due"))
                .isEmpty();
        ruth.post(story, "subject", "personal", "wording", "I can ask", "reviewOn", "2026-11-23");
        String due = ruth.get(grid)
                .page()
                .select("tr:contains(" + pupil.name() + ") .app-grid__due")
                .attr("href");
        Document review = ruth.get(due).page();
        assertThat(review.select("details[open] button[value=achieved]")).isNotEmpty();
        assertThat(review.select("a[href=" + grid + "]").text()).isEqualTo("Class grid");
    }

    @Test
    void there_is_a_way_back_to_where_one_was_and_to_nowhere_else() {
        String story = story(16);
        String grid = "/oakfield/record/classes/0199/grid";
        Document page = ruth.get(story + "?back=" + grid).page();
        assertThat(page.select("a[href=" + grid + "]").text()).isEqualTo("Class grid");
        Document agreed = ruth.post(story, "subject", "personal", "wording", "I can ask for help", "back", grid)
                .page();
        assertThat(agreed.select("a[href=" + grid + "]")).isNotEmpty();
        for (String other :
                new String[] {"https://elsewhere.example/grid", "//elsewhere.example/grid", "/brookside/x/grid"}) {
            assertThat(ruth.get(story + "?back=" + other).page().html()).doesNotContain(other);
        }
    }

    @Test
    void what_a_child_wants_is_told_where_the_meeting_was_held_and_the_story_is_filtered() {
        Browser priya = product.as(Cast.PRIYA);
        String held = priya.get("/oakfield/mentoring/meetings").page().select("tr:has(a:contains(Read))").stream()
                .map(row -> row.select("a[href*=/mentoring/pupils/]").attr("href") + "/story")
                .filter(story -> !priya.get(story).page().text().contains("Shared "))
                .findFirst()
                .orElseThrow();
        Document all = priya.get(held).page();
        assertThat(all.select(".app-story").text()).contains("What I want to be", "Next step agreed");
        Document hopes = priya.get(held + "?kind=hopes").page();
        assertThat(hopes.select(".app-story").text())
                .contains("What I want to be")
                .doesNotContain("Next step agreed", "Meeting, Autumn");
        assertThat(product.as(Cast.GILL).get(held).page().select(".app-story").text())
                .as("the office reads nothing of what was said until it is shared")
                .doesNotContain("What I want to be");
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
