package org.waymark.family.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneMeeting;
import org.waymark.Product;
import org.waymark.family.ChildAtTheDoor;
import org.waymark.family.ChildAtTheDoor.Card;

/** A child's own page over HTTP and without JavaScript. Each test has a child of 3 Lime of its own. */
class MeTest {
    private static final Product PRODUCT = Product.running();
    private static final ChildAtTheDoor LIME = ChildAtTheDoor.of("3 Lime", PRODUCT);
    private static final String ME = "/oakfield/family/me";

    @Test
    void a_child_reads_what_its_released_sheet_says_and_nothing_that_is_newer() {
        Card card = LIME.card(6);
        Browser child = signedIn(card);
        assertThat(child.get(ME).page().text()).contains("It stands here after your next meeting.");
        UUID meeting = meetingOfRuth(card);
        String address = "/oakfield/mentoring/meetings/" + meeting;
        Browser ruth = LIME.head();
        ruth.post(address + "/steps", "subject", "personal", "wording", "I can hold a tune", "reviewOn", "2026-12-18");
        ruth.post(address + "/signatures", "pupilName", card.name(), "mentorName", "Ruth signs");
        assertThat(child.get(ME).page().text())
                .as("signed, and not shared")
                .contains("It stands here after your next meeting.")
                .doesNotContain("hold a tune");
        ruth.post(address + "/shared");
        Document me = child.get(ME).page();
        assertThat(me.select("h1").text()).isEqualTo("Hello " + card.name().split(" ")[0]);
        assertThat(me.text()).contains("I can hold a tune", "I think I can do this now");
        assertThat(me.select(".app-me__word").eachText())
                .isNotEmpty()
                .isSubsetOf("Going well", "Nearly there", "Needs help", "See my next steps");
        assertThat(me.select(".app-me__going svg"))
                .as("a shape with each word")
                .hasSameSizeAs(me.select(".app-me__word"));
        assertThat(me.select(".app-me__going").text())
                .as("no number until it is asked for")
                .doesNotContainPattern("\\d");
        released("2026-12-20");
        try {
            assertThat(child.get(ME).page().text()).doesNotContain("hold a tune", "Going well", "Nearly there");
        } finally {
            released(null);
        }
    }

    @Test
    void a_child_ticks_a_step_and_takes_it_back_and_the_mentor_is_told() {
        Card card = LIME.card(7);
        UUID step = step(card, "I can tie my laces");
        Browser child = signedIn(card);
        child.post(ME + "/steps/" + step, "can", "yes");
        Document said = child.post(ME + "/steps/" + step, "can", "yes").page();
        assertThat(said.text()).contains("You said you can do this,", "Your mentor will look.");
        String steps = "/oakfield/mentoring/pupils/" + card.child();
        assertThat(LIME.head().get(steps).page().text()).contains("The child says “I think I can do this now”, ");
        assertThat(LIME.head().get("/oakfield/mentoring/due").page().text())
                .contains("I can tie my laces The child says “I can”");
        Document taken = child.post(ME + "/steps/" + step, "can", "no").page();
        assertThat(taken.text()).contains("I think I can do this now").doesNotContain("Your mentor will look.");
        assertThat(LIME.head().get(steps).page().text()).doesNotContain("The child says");
    }

    @Test
    void another_childs_step_and_line_are_not_found() {
        Card one = LIME.card(8);
        Card two = LIME.card(9);
        UUID step = step(one, "I can whistle");
        Browser first = signedIn(one);
        Browser second = signedIn(two);
        assertThat(second.post(ME + "/steps/" + step, "can", "yes").status()).isEqualTo(404);
        assertThat(second.get(ME).page().text()).doesNotContain("whistle");
        Document line = first.post(ME + "/proud", "words", "I swam a length").page();
        String gone = line.select("form[action$=/gone]").attr("action");
        assertThat(second.post(gone).status()).isEqualTo(404);
        assertThat(first.get(ME).page().text()).contains("I swam a length");
        assertThat(first.post(gone).page().text()).doesNotContain("I swam a length");
    }

    @Test
    void what_a_child_is_proud_of_is_read_by_its_mentor_and_kept_as_it_was_written() {
        Card card = LIME.card(10);
        Browser child = signedIn(card);
        Document kept =
                child.post(ME + "/proud", "words", "<b>I</b> سبحت & swam 🏊").page();
        assertThat(kept.select(".app-me__proud").text()).contains("<b>I</b> سبحت & swam 🏊");
        Browser.Answer longer = child.post(ME + "/proud", "words", "x".repeat(201));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.page().text()).contains("That is very long. Use at most 200 letters.");
        assertThat(longer.page().select("#words").text()).hasSize(201);
        assertThat(child.post(ME + "/proud", "words", " ").page().text()).contains("Write one thing first.");
        UUID meeting = meetingOfRuth(card);
        assertThat(LIME.head()
                        .get("/oakfield/mentoring/meetings/" + meeting + "/preparation")
                        .page()
                        .text())
                .contains("Proud of, on their own page:", "سبحت");
    }

    @Test
    void a_child_writes_its_self_review_from_its_own_page_and_comes_back() {
        Card card = LIME.card(11);
        Browser child = signedIn(card);
        assertThat(child.get(ME).page().select("form[action$=/self-review]")).hasSize(1);
        Document hello = child.post(ME + "/self-review").page();
        assertThat(hello.text()).contains("Hello " + card.name().split(" ")[0]);
        child.post("/mentoring/child/review", "ask", "proud", "words", "My story");
        child.get(ME);
        assertThat(child.post(ME + "/self-review").page().text())
                .as("stopped, and begun again")
                .contains("Hello ");
        assertThat(child.get("/mentoring/child/class").address())
                .as("no names of others behind it")
                .endsWith(ME);
        Document thanks = child.post("/mentoring/child/sent").page();
        assertThat(thanks.select("a.app-button").attr("href")).isEqualTo(ME);
        assertThat(child.get(ME).page().text()).contains("You have sent your answers.");
        assertThat(child.post(ME + "/self-review").status()).isEqualTo(422);
    }

    @Test
    void a_child_who_has_finished_is_out_with_everything_that_was_open() {
        Card card = LIME.card(12);
        Browser child = signedIn(card);
        child.post(ME + "/self-review");
        assertThat(child.post(ME + "/out").page().text()).contains("You are signed out. Goodbye!");
        assertThat(child.get(ME).address()).contains("/family/door");
        assertThat(child.get("/mentoring/child/review").page().text()).contains("Type the class code");
    }

    @Test
    void the_page_is_a_childs_alone_and_a_child_has_no_other() {
        assertThat(PRODUCT.as(Cast.RUTH).get(ME).status()).isEqualTo(404);
        Browser child = signedIn(LIME.card(13));
        for (String other : java.util.List.of(
                "/oakfield/home",
                "/oakfield/mentoring/meetings",
                "/oakfield/family/cards",
                "/oakfield/record/classes",
                "/brookside/family/me")) {
            assertThat(child.get(other).status()).as(other).isEqualTo(404);
        }
        assertThat(PRODUCT.statements(() -> child.get(ME))).hasSizeLessThanOrEqualTo(10);
    }

    private static Browser signedIn(Card card) {
        Browser child = LIME.browser();
        assertThat(ChildAtTheDoor.show(child, card.child(), card.parts()).address())
                .endsWith(ME);
        return child;
    }

    /** Agreed outside a meeting, as a mentor may. */
    private static UUID step(Card card, String wording) {
        LIME.head()
                .post(
                        "/oakfield/mentoring/pupils/" + card.child(),
                        "subject",
                        "personal",
                        "wording",
                        wording,
                        "reviewOn",
                        "2026-12-18");
        return PRODUCT.in(
                Cast.RUTH,
                viewer -> PRODUCT.bean(JdbcClient.class)
                        .sql("select id from mentoring.next_step where school_id = :school and wording = :wording")
                        .param("school", viewer.schoolKey())
                        .param("wording", wording)
                        .query(UUID.class)
                        .single());
    }

    private static UUID meetingOfRuth(Card card) {
        UUID meeting = PRODUCT.in(
                Cast.RUTH,
                viewer -> PRODUCT.bean(JdbcClient.class)
                        .sql("select m.id from mentoring.meeting m"
                                + " join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id)"
                                + " where m.school_id = :school and m.pupil_id = :pupil::uuid and r.closed_at is null")
                        .param("school", viewer.schoolKey())
                        .param("pupil", card.child())
                        .query(UUID.class)
                        .single());
        OneMeeting.give(meeting, Cast.RUTH, PRODUCT);
        return meeting;
    }

    private static void released(@org.jspecify.annotations.Nullable String day) {
        PRODUCT.in(
                Cast.RUTH,
                viewer -> PRODUCT.bean(JdbcClient.class)
                        .sql("update mentoring.round set families_from = :day::date"
                                + " where school_id = :school and closed_at is null")
                        .param("school", viewer.schoolKey())
                        .param("day", day)
                        .update());
    }
}
