package org.waymark.family.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.family.ChildAtTheDoor;
import org.waymark.family.ChildAtTheDoor.Card;

/** How children come in, over HTTP and without JavaScript: in 3 Lime with a word and a number, in 2 Holly with pictures. */
class CardSignInTest {
    private static final Product PRODUCT = Product.running();
    private static final ChildAtTheDoor LIME = ChildAtTheDoor.of("3 Lime", PRODUCT);
    private static final ChildAtTheDoor HOLLY = ChildAtTheDoor.of("2 Holly", PRODUCT);

    @Test
    void a_child_types_the_class_code_presses_its_name_and_shows_its_card() {
        Card card = LIME.card(0);
        Browser browser = PRODUCT.as(Cast.PRIYA);
        Document names = browser.post(
                        "/family/door",
                        "code",
                        LIME.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .page();
        assertThat(names.text()).contains("Who are you?", card.name().split(" ")[0]);
        assertThat(names.text()).as("first names only").doesNotContain(card.name());
        assertThat(browser.get("/oakfield/home").address())
                .as("typing a code signs a member of staff out")
                .contains("/identity/sign-in");
        browser.get("/family/door/card?child=" + card.child());
        assertThat(ChildAtTheDoor.show(
                                browser,
                                card.child(),
                                List.of(
                                        " " + card.parts().get(0).toUpperCase(java.util.Locale.ROOT),
                                        card.parts().get(1)))
                        .address())
                .endsWith("/oakfield/family/me");
        assertThat(browser.get("/oakfield/home").status())
                .as("nothing of the staff's is there for a child")
                .isEqualTo(404);
        assertThat(browser.get("/brookside/family/me").status()).isEqualTo(404);
    }

    @Test
    void a_young_child_presses_two_pictures_and_a_word_one_at_a_time() {
        Card card = HOLLY.card(0);
        assertThat(card.parts()).hasSize(3);
        Browser browser = HOLLY.browser();
        Document first = browser.get("/family/door/card?child=" + card.child()).page();
        assertThat(first.select("button[name=first]")).hasSizeGreaterThanOrEqualTo(24);
        assertThat(first.select("h1").text()).isEqualTo("Find your first picture");
        Document second = browser.post(
                        "/family/door/card",
                        "child",
                        card.child(),
                        "first",
                        card.parts().get(0))
                .page();
        assertThat(second.select("input[name=first]").val())
                .isEqualTo(card.parts().get(0));
        Document word = browser.post(
                        "/family/door/card",
                        "child",
                        card.child(),
                        "first",
                        card.parts().get(0),
                        "second",
                        card.parts().get(1))
                .page();
        assertThat(word.select("button[name=word]").eachText())
                .contains(card.parts().get(2));
        assertThat(ChildAtTheDoor.show(browser, card.child(), card.parts()).address())
                .endsWith("/oakfield/family/me");
    }

    @Test
    void a_card_tried_a_thousand_times_waits_and_nobody_else_of_the_class_does() throws Exception {
        Card tried = LIME.card(1);
        Card classmate = LIME.card(2);
        List<Callable<Integer>> guessers = new ArrayList<>();
        for (int guesser = 0; guesser < 20; guesser++) {
            int from = guesser * 50;
            guessers.add(() -> guess(tried, from));
        }
        int right = 0;
        try (ExecutorService at = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : at.invokeAll(guessers)) {
                right += each.get();
            }
        }
        assertThat(right).as("whose page was reached by guessing").isZero();
        long counted = PRODUCT.in(
                Cast.RUTH,
                viewer -> PRODUCT.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select wrong from family.card where school_id = :school and pupil_id = :pupil::uuid")
                        .param("school", viewer.schoolKey())
                        .param("pupil", tried.child())
                        .query(Long.class)
                        .single());
        assertThat(counted).as("tries that were looked at, of a thousand").isEqualTo(5);
        Browser browser = LIME.browser();
        Browser.Answer waits = ChildAtTheDoor.show(browser, tried.child(), tried.parts());
        assertThat(waits.status()).isEqualTo(422);
        assertThat(waits.page().text()).contains("That was wrong too often. Wait 1 minute.");
        assertThat(ChildAtTheDoor.show(browser, classmate.child(), classmate.parts())
                        .address())
                .as("the others at the same tablet come in")
                .endsWith("/oakfield/family/me");
        assertThat(LIME.head().get(LIME.address()).page().text()).contains("Wrong too often: waits until");
        LIME.head().post(LIME.address() + "/again", "pupil", tried.child());
        assertThat(ChildAtTheDoor.show(LIME.browser(), tried.child(), tried.parts())
                        .address())
                .as("lifted by the teacher in one press")
                .endsWith("/oakfield/family/me");
    }

    private static int guess(Card tried, int from) {
        Browser guesser = LIME.browser();
        int in = 0;
        for (int i = from; i < from + 50; i++) {
            Browser.Answer answer = ChildAtTheDoor.show(guesser, tried.child(), List.of("zzz", "%04d".formatted(i)));
            in += answer.status() == 422 ? 0 : 1;
        }
        return in;
    }

    @Test
    void a_new_card_stops_the_old_one_at_once_and_a_child_who_is_in_is_out() {
        Card old = LIME.card(3);
        Browser browser = LIME.browser();
        ChildAtTheDoor.show(browser, old.child(), old.parts());
        assertThat(browser.get("/").address()).endsWith("/oakfield/family/me");
        Card fresh = LIME.card(3);
        assertThat(fresh.child()).isEqualTo(old.child());
        assertThat(browser.get("/oakfield/family/me").address())
                .as("in the middle of a session")
                .contains("/family/door");
        Browser.Answer shouted = ChildAtTheDoor.show(LIME.browser(), old.child(), old.parts());
        assertThat(shouted.status()).isEqualTo(422);
        assertThat(shouted.page().text()).contains("That is not on your card. Look again.");
        assertThat(ChildAtTheDoor.show(LIME.browser(), fresh.child(), fresh.parts())
                        .address())
                .endsWith("/oakfield/family/me");
    }

    @Test
    void at_school_only_a_browser_that_was_not_let_in_today_shows_nobody() {
        Card card = LIME.card(4);
        Browser home = LIME.browser();
        try {
            ChildAtTheDoor.settings(LIME.head(), "names", "school");
            assertThat(home.get("/family/door/class").page().text())
                    .contains("Your class opens at school.")
                    .doesNotContain(card.name().split(" ")[0]);
            assertThat(ChildAtTheDoor.show(home, card.child(), card.parts())
                            .page()
                            .text())
                    .contains("Your class opens at school.");
            String today = LIME.head()
                    .post(LIME.address() + "/today")
                    .page()
                    .select(".app-class-code")
                    .last()
                    .text();
            Browser school = PRODUCT.browser();
            school.get("/family/door");
            assertThat(school.post("/family/door", "code", today).page().text())
                    .contains(card.name().split(" ")[0]);
            Browser handed = PRODUCT.as(Cast.RUTH);
            assertThat(handed.post(LIME.address() + "/device").page().text())
                    .contains(card.name().split(" ")[0]);
            assertThat(handed.get("/oakfield/home").address()).contains("/identity/sign-in");
        } finally {
            ChildAtTheDoor.settings(LIME.head(), "names", "home");
        }
    }

    @Test
    void where_the_school_chooses_animals_no_name_is_shown() {
        Card card = HOLLY.card(1);
        try {
            ChildAtTheDoor.settings(HOLLY.head(), "animals", "home");
            Document animals = HOLLY.browser().get("/family/door/class").page();
            assertThat(animals.text())
                    .contains("Press your own animal.")
                    .doesNotContain(card.name().split(" ")[0]);
            List<String> words = animals.select(".app-child__name").eachText();
            assertThat(words).doesNotHaveDuplicates().isNotEmpty();
        } finally {
            ChildAtTheDoor.settings(HOLLY.head(), "names", "home");
        }
    }

    @Test
    void a_code_that_was_renewed_opens_nothing_and_browsers_forget_the_class() {
        ChildAtTheDoor lime = ChildAtTheDoor.of("3 Larch", PRODUCT);
        String old = lime.code();
        Browser browser = lime.browser();
        lime.head().post(lime.address() + "/code");
        assertThat(lime.code()).isNotEqualTo(old);
        assertThat(browser.get("/family/door/class").page().text()).contains("Type your class code");
        Browser.Answer answer = browser.post("/family/door", "code", old);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("That code does not open a class.");
    }

    @Test
    void a_child_of_another_class_is_not_found_and_without_a_code_there_is_nobody() {
        Card card = HOLLY.card(2);
        assertThat(LIME.browser().get("/family/door/card?child=" + card.child()).status())
                .isEqualTo(404);
        assertThat(PRODUCT.browser()
                        .get("/family/door/card?child=" + card.child())
                        .page()
                        .text())
                .contains("Type your class code");
    }

    @Test
    void cards_are_for_whoever_teaches_the_class_or_sees_the_whole_school() {
        for (Cast other : List.of(Cast.PRIYA, Cast.DELE)) {
            assertThat(PRODUCT.as(other).get(LIME.address()).status())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(PRODUCT.as(other).post(LIME.address() + "/code").status())
                    .isEqualTo(404);
        }
        assertThat(PRODUCT.as(Cast.GILL).get(LIME.address()).status()).isEqualTo(200);
        assertThat(PRODUCT.as(Cast.OWAIN).get(LIME.address()).status()).isEqualTo(404);
        assertThat(PRODUCT.as(Cast.OWAIN)
                        .get(LIME.address().replace("/oakfield/", "/brookside/"))
                        .status())
                .isEqualTo(404);
        assertThat(PRODUCT.as(Cast.GILL).get("/oakfield/family/cards/settings").status())
                .isEqualTo(404);
    }

    @Test
    void before_a_self_review_a_child_shows_its_card_unless_the_teacher_lets_it_in() {
        Card card = HOLLY.card(3);
        String reviews = HOLLY.head().get("/oakfield/mentoring/self-reviews").page().select("tbody a").stream()
                .filter(link -> link.text().equals("2 Holly"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Browser tablet = PRODUCT.as(Cast.RUTH);
        tablet.post(reviews);
        tablet.post(reviews + "/tablet");
        String first = card.name().split(" ")[0];
        String meeting = tablet.get("/mentoring/child/class").page().select("button[name=meeting]").stream()
                .filter(name -> name.text().startsWith(first))
                .findFirst()
                .orElseThrow()
                .val();
        Document asked =
                tablet.post("/mentoring/child/class", "meeting", meeting).page();
        assertThat(asked.text()).contains("Find your first picture");
        assertThat(tablet.get("/mentoring/child/review").page().text()).contains("Who are you?");
        Browser.Answer wrong = review(tablet, meeting, List.of("sun", "sun", "zip"));
        assertThat(wrong.page().text()).contains("That is not on your card.");
        assertThat(review(tablet, meeting, card.parts()).page().text()).contains("Hello " + first);
        tablet.post("/mentoring/child/class/left");
        HOLLY.head().post(reviews + "/without-card", "meeting", meeting);
        assertThat(tablet.post("/mentoring/child/class", "meeting", meeting)
                        .page()
                        .text())
                .contains("Hello " + first);
        HOLLY.head().post(reviews + "/closed");
    }

    private static Browser.Answer review(Browser tablet, String meeting, List<String> parts) {
        return tablet.post(
                "/family/door/self-review",
                "meeting",
                meeting,
                "first",
                parts.get(0),
                "second",
                parts.get(1),
                "word",
                parts.get(2));
    }
}
