package org.waymark.mentoring.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** The self-review over HTTP and without JavaScript, from the teacher's press to the child's thanks. */
class SelfReviewTest {
    private static final Product PRODUCT = Product.running();
    private final Browser ruth = PRODUCT.as(Cast.RUTH);

    @AfterAll
    static void close() {
        Browser ruth = PRODUCT.as(Cast.RUTH);
        for (String name : List.of("5 Pine", "6 Yew")) {
            ruth.post(address(ruth, name) + "/closed");
        }
    }

    @Test
    void a_child_presses_their_name_answers_one_thing_at_a_time_and_sends() {
        Browser tablet = tablet("5 Pine");
        Document names = tablet.get("/mentoring/child/class").page();
        assertThat(names.text()).contains("Who are you?");
        String name = names.select("button[name=meeting]").get(0).text();
        Document hello = tablet.post("/mentoring/child/class", "meeting", meeting(names, 0))
                .page();
        assertThat(hello.text())
                .contains("Hello " + name.split(" ")[0], "reads this first. If you are not safe they will get help.");
        Document first =
                tablet.get(hello.select("a:contains(Start)").attr("href")).page();
        assertThat(first.select("input[type=radio]")).hasSizeBetween(3, 5);
        String chosen = first.select("input[type=radio]").get(1).val();
        String ask = first.select("input[name=ask]").val();
        Document next = tablet.post("/mentoring/child/review", "ask", ask, "chosen", chosen, "words", "")
                .page();
        assertThat(next.select("input[name=ask]").val()).isNotEqualTo(ask);
        assertThat(tablet.get("/mentoring/child/review?ask=" + ask)
                        .page()
                        .select("input[checked]")
                        .val())
                .isEqualTo(chosen);
        tablet.post("/mentoring/child/review", "ask", "proud", "words", "میں تیر سکتی ہوں 🏊 " + "ä".repeat(1970));
        Document again = tablet.get("/mentoring/child/review?ask=proud").page();
        assertThat(again.select("#words").text()).startsWith("میں تیر سکتی ہوں 🏊");
        assertThat(tablet.get("/mentoring/child/review?ask=send").page().text()).contains("You answered 2 of ");
        Document thanks = tablet.post("/mentoring/child/sent").page();
        assertThat(thanks.text()).contains("Thank you! It is sent.");
        assertThat(tablet.post("/mentoring/child/sent").page().text())
                .as("sent twice is sent once")
                .contains("Thank you! It is sent.");
        Document after = tablet.get("/mentoring/child/review?ask=proud").page();
        assertThat(after.text()).contains("Who are you?").doesNotContain("تیر");
        Browser.Answer other = tablet.post("/mentoring/child/class", "meeting", meeting(names, 0));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().text()).contains("has sent it already. Your teacher can open it again for you.");
    }

    @Test
    void what_was_written_is_not_shown_to_whoever_sits_down_next_and_is_kept() {
        Browser tablet = tablet("5 Pine");
        String meeting = meeting(tablet.get("/mentoring/child/class").page(), 1);
        tablet.post("/mentoring/child/class", "meeting", meeting);
        tablet.post("/mentoring/child/review", "ask", "hard", "words", "Long division", "stay", "yes");
        assertThat(tablet.get("/mentoring/child/class").page().text())
                .contains("has not finished")
                .doesNotContain("Long division");
        tablet.post("/mentoring/child/class/left");
        tablet.post("/mentoring/child/class", "meeting", meeting);
        Document hard = tablet.get("/mentoring/child/review?ask=hard").page();
        assertThat(hard.text()).contains("You answered this before, and it is kept.");
        assertThat(hard.select("#words").text()).isEmpty();
        assertThat(tablet.get("/mentoring/child/review?ask=send").page().text()).contains("You answered 1 of ");
    }

    @Test
    void a_child_writes_on_one_tablet_at_a_time_until_the_teacher_lets_them_go_on_elsewhere() {
        Browser one = tablet("5 Pine");
        String meeting = meeting(one.get("/mentoring/child/class").page(), 2);
        one.post("/mentoring/child/class", "meeting", meeting);
        Browser two = tablet("5 Pine");
        Browser.Answer refused = two.post("/mentoring/child/class", "meeting", meeting);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("is open on another tablet. Go on there, or ask your teacher.");
        ruth.post(address(ruth, "5 Pine") + "/again", "meeting", meeting);
        assertThat(two.post("/mentoring/child/class", "meeting", meeting).page().text())
                .contains("Hello ");
        Browser.Answer late = one.post("/mentoring/child/review", "ask", "hard", "words", "Sums");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text()).contains("Show this to your teacher", "Sums");
    }

    @Test
    void too_much_is_refused_with_a_sentence_and_kept_on_the_screen() {
        Browser tablet = tablet("5 Pine");
        tablet.post(
                "/mentoring/child/class",
                "meeting",
                meeting(tablet.get("/mentoring/child/class").page(), 3));
        Browser.Answer answer = tablet.post("/mentoring/child/review", "ask", "want", "words", "x".repeat(2001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#words-problem").text()).contains("This is very long: 2,001 letters.");
        assertThat(answer.page().select("#words").text()).hasSize(2001);
        assertThat(tablet.post("/mentoring/child/sent").page().text()).contains("There is nothing to send yet.");
    }

    @Test
    void this_device_signs_the_teacher_out_and_leads_into_no_page_of_theirs() {
        Browser device = PRODUCT.as(Cast.RUTH);
        String address = address(device, "5 Pine");
        device.post(address);
        assertThat(device.post(address + "/tablet").page().text()).contains("Who are you?");
        assertThat(device.get("/oakfield/home").address()).contains("/identity/sign-in");
        Document names = device.get("/mentoring/child/class").page();
        assertThat(names.select("a[href*=oakfield]")).isEmpty();
        Browser signedIn = PRODUCT.as(Cast.RUTH);
        String code = signedIn.post(address).page().select(".app-class-code").text();
        signedIn.post(
                "/mentoring/child",
                "code",
                code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(signedIn.get("/mentoring/child/class").page().text()).contains("Who are you?");
        assertThat(signedIn.get("/oakfield/home").address())
                .as("typing a code signs out as well")
                .contains("/identity/sign-in");
    }

    @Test
    void a_closed_code_opens_nothing_and_the_tablets_are_out_at_once() {
        String address = address(ruth, "6 Yew");
        String code = ruth.post(address).page().select(".app-class-code").text();
        Browser tablet = PRODUCT.browser();
        tablet.get("/mentoring/child");
        assertThat(tablet.post("/mentoring/child", "code", code).page().text()).contains("Who are you?");
        String meeting = meeting(tablet.get("/mentoring/child/class").page(), 0);
        tablet.post("/mentoring/child/class", "meeting", meeting);
        ruth.post(address + "/closed");
        assertThat(tablet.get("/mentoring/child/class").page().text()).contains("Your class page is closed.");
        Browser.Answer late = tablet.post("/mentoring/child/review", "ask", "hard", "words", "My reading");
        assertThat(late.page().text()).contains("Show this to your teacher", "My reading");
        Browser other = PRODUCT.browser();
        other.get("/mentoring/child");
        Browser.Answer again = other.post("/mentoring/child", "code", code);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().text()).contains("This code does not open a class.");
    }

    @Test
    void a_code_that_is_guessed_many_times_has_to_wait() {
        Browser guesser = PRODUCT.browser();
        guesser.get("/mentoring/child");
        for (int i = 0; i < 6; i++) {
            assertThat(guesser.post("/mentoring/child", "code", "AAA-AAA-AA" + (i + 2))
                            .page()
                            .text())
                    .contains("This code does not open a class.");
        }
        String right = ruth.post(address(ruth, "5 Pine"))
                .page()
                .select(".app-class-code")
                .text();
        Browser.Answer slowed = guesser.post("/mentoring/child", "code", right);
        assertThat(slowed.status()).isEqualTo(422);
        assertThat(slowed.page().text()).contains("That was not right a few times. Wait ");
        Browser classmate = PRODUCT.browser();
        classmate.get("/mentoring/child");
        assertThat(classmate.post("/mentoring/child", "code", right).page().text())
                .as("the others at the same address need not wait")
                .contains("Who are you?");
    }

    @Test
    void a_code_shows_its_own_schools_class_and_none_of_anothers() {
        Browser tablet = tablet("5 Pine");
        Browser owain = PRODUCT.as(Cast.OWAIN);
        owain.post("/brookside/mentoring/rounds", "point", "spring", "first", "2026-11-16", "last", "2027-02-12");
        String brookside = address(owain, "brookside", "4B");
        assertThat(ruth.get(brookside.replace("/brookside/", "/oakfield/")).status())
                .isEqualTo(404);
        owain.post(brookside);
        Browser theirs = PRODUCT.as(Cast.OWAIN);
        theirs.post(brookside + "/tablet");
        String meeting = meeting(theirs.get("/mentoring/child/class").page(), 0);
        assertThat(tablet.post("/mentoring/child/class", "meeting", meeting).status())
                .isEqualTo(404);
        owain.post(brookside + "/closed");
    }

    @Test
    void only_whoever_teaches_the_class_or_leads_opens_it() {
        String pine5 = address(ruth, "5 Pine");
        for (Cast other : List.of(Cast.PRIYA, Cast.GILL, Cast.MEERA, Cast.DELE)) {
            assertThat(PRODUCT.as(other).get(pine5).status()).as(other.name()).isEqualTo(404);
            assertThat(PRODUCT.as(other).post(pine5).status()).as(other.name()).isEqualTo(404);
        }
        assertThat(PRODUCT.as(Cast.PRIYA)
                        .get("/oakfield/mentoring/self-reviews")
                        .page()
                        .select("h1")
                        .text())
                .as("whoever has one class is there at once")
                .contains("Self-review: 4 Maple");
        assertThat(PRODUCT.as(Cast.TOMASZ).get(pine5).status()).isEqualTo(200);
    }

    private Browser tablet(String schoolClass) {
        Browser device = PRODUCT.as(Cast.RUTH);
        String address = address(device, schoolClass);
        if (device.get(address).page().select("form[action$=tablet]").isEmpty()) {
            device.post(address);
        }
        device.post(address + "/tablet");
        return device;
    }

    private static String meeting(Document names, int place) {
        return names.select("button[name=meeting]").get(place).val();
    }

    private static String address(Browser who, String schoolClass) {
        return address(who, "oakfield", schoolClass);
    }

    private static String address(Browser who, String school, String schoolClass) {
        return who.get("/" + school + "/mentoring/self-reviews").page().select("tbody a").stream()
                .filter(link -> link.text().equals(schoolClass))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
