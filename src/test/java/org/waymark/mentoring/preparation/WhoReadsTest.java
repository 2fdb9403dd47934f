package org.waymark.mentoring.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.SelfAnswers;

/** Who reads what a child writes: the mentor first, others what the mentor shared, the safeguarding lead what they were told. */
class WhoReadsTest {
    private static final Product PRODUCT = Product.running();
    private static final String HURT = "Dad hurts me at home 😢";
    private static String address;

    private final Browser hafsa = PRODUCT.as(Cast.HAFSA);

    @BeforeAll
    static void open() {
        Browser hafsa = PRODUCT.as(Cast.HAFSA);
        address = hafsa.get("/oakfield/mentoring/self-reviews").address().replaceFirst("^http://[^/]*", "");
        hafsa.post(address);
    }

    @AfterAll
    static void close() {
        PRODUCT.as(Cast.HAFSA).post(address + "/closed");
    }

    @Test
    void a_child_who_writes_that_they_are_hurt_is_read_by_the_mentor_who_tells_the_safeguarding_lead_in_one_press() {
        String preparation = written(5, "hard", HURT);
        Document mentors = hafsa.get(preparation).page();
        assertThat(mentors.text()).contains(HURT, "You read it first: nobody else sees a word until you share it.");
        for (Cast other : List.of(Cast.MEERA, Cast.TOMASZ, Cast.RUTH)) {
            Browser.Answer answer = PRODUCT.as(other).get(preparation);
            assertThat(answer.status()).as(other.name()).isEqualTo(200);
            assertThat(answer.page().text())
                    .as(other.name())
                    .contains("Hafsa Hassan reads it first")
                    .doesNotContain(HURT, "Tell the safeguarding lead");
        }
        for (Cast other : List.of(Cast.PRIYA, Cast.GILL, Cast.DELE, Cast.OWAIN)) {
            assertThat(PRODUCT.as(other).get(preparation).status())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(PRODUCT.as(other).post(preparation + "/told").status())
                    .as(other.name())
                    .isEqualTo(404);
        }
        String meeting = preparation.replace("/preparation", "");
        for (String step : List.of("went", "where", "hard", "want", "steps", "sign")) {
            assertThat(hafsa.get(meeting + "?step=" + step).text()).doesNotContain(HURT);
        }
        assertThat(hafsa.post(preparation + "/told", "told", "").page().text())
                .contains("You told the safeguarding lead on 23 November 2026");
        Browser dele = PRODUCT.as(Cast.DELE);
        assertThat(dele.get("/oakfield/home").page().select(".app-stat").text())
                .contains("told to the safeguarding lead, not opened yet");
        String name = hafsa.get(preparation).page().select("h1").text();
        Document list = dele.get("/oakfield/mentoring/concerns").page();
        assertThat(row(list, child(name)).text()).contains("Hafsa Hassan", "Not opened yet");
        String concern = row(list, child(name)).select("a").attr("href");
        Document told = dele.get(concern).page();
        assertThat(told.text()).contains(HURT, "Hafsa Hassan told you on", "Dele Oyelaran, first on 23 November 2026");
        assertThat(dele.post(concern, "done", "Rang children’s services").page().text())
                .contains("Rang children’s services", "Dele Oyelaran, 23 November 2026");
        assertThat(dele.post(concern, "done", " ").status()).isEqualTo(422);
        for (Cast other : List.of(Cast.RUTH, Cast.TOMASZ, Cast.MEERA, Cast.GILL, Cast.HAFSA)) {
            Browser browser = PRODUCT.as(other);
            assertThat(browser.get("/oakfield/mentoring/concerns").status())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(browser.get(concern).status()).as(other.name()).isEqualTo(404);
            assertThat(browser.post(concern, "done", "x").status())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(browser.get("/oakfield/home").text()).as(other.name()).doesNotContain("Safeguarding");
        }
        assertThat(audited("told the safeguarding lead")).isPositive();
        assertThat(audited("opened what the safeguarding lead was told")).isPositive();
        assertThat(
                        audit(
                                "act || subject || coalesce(was::text, '') || coalesce(now::text, '') || coalesce(reason, '') like '%hurts%'"))
                .as("no word of the child's is in the audit")
                .isZero();
    }

    @Test
    void nothing_is_on_the_meetings_screen_or_for_the_sheet_until_it_is_shared_item_by_item_or_whole() {
        String preparation = written(6, "proud", "I tidied the whole class");
        String meeting = preparation.replace("/preparation", "");
        assertThat(shared(meeting)).isEmpty();
        assertThat(hafsa.get(meeting + "?step=went").text()).doesNotContain("I tidied the whole class");
        hafsa.post(preparation + "/shared", "item", "proud");
        assertThat(hafsa.get(meeting + "?step=went").text()).contains("I tidied the whole class");
        assertThat(hafsa.get(meeting + "?step=hard").text()).doesNotContain("I tidied the whole class");
        assertThat(shared(meeting)).extracting(SelfAnswers.Shared::words).containsExactly("I tidied the whole class");
        Browser meera = PRODUCT.as(Cast.MEERA);
        assertThat(meera.get(preparation).text())
                .contains("I tidied the whole class")
                .doesNotContain("A quiet place");
        hafsa.post(preparation + "/kept-back", "item", "proud");
        assertThat(meera.get(preparation).text()).doesNotContain("I tidied the whole class");
        assertThat(meera.post(preparation + "/shared", "item", "proud").status())
                .as("only the mentor shares")
                .isEqualTo(404);
        hafsa.post(preparation + "/shared", "item", "proud", "item", "want");
        assertThat(shared(meeting)).hasSize(2);
    }

    @Test
    void a_child_adds_to_what_was_sent_and_the_new_words_are_not_shared_with_the_old() {
        String preparation = written(7, "proud", "My plant grew");
        hafsa.post(preparation + "/shared", "item", "proud");
        hafsa.post(preparation + "/again");
        assertThat(hafsa.get(preparation).text())
                .as("what was sent stays there, whatever comes")
                .contains("My plant grew", "Open again, so that ");
        write(7, "proud", "And I am scared of Tuesdays");
        String meeting = preparation.replace("/preparation", "");
        assertThat(shared(meeting)).extracting(SelfAnswers.Shared::words).containsExactly("My plant grew");
        assertThat(hafsa.get(preparation).text()).contains("My plant grew", "And I am scared of Tuesdays");
        assertThat(PRODUCT.as(Cast.RUTH).get(preparation).text()).doesNotContain("scared of Tuesdays");
    }

    @Test
    void notes_are_their_writers_own_and_on_nothing_that_a_child_or_family_sees() {
        String preparation = hafsa.get("/oakfield/mentoring/meetings")
                .page()
                .select("a[href$=preparation]")
                .get(9)
                .attr("href");
        String words = "Ask about the new baby";
        hafsa.post(preparation, "note", words);
        assertThat(hafsa.get(preparation).text()).contains(words);
        Browser meera = PRODUCT.as(Cast.MEERA);
        meera.post(preparation, "note", "Mine alone");
        assertThat(meera.get(preparation).text()).contains("Mine alone").doesNotContain(words);
        assertThat(hafsa.get(preparation).text()).doesNotContain("Mine alone");
        String meeting = preparation.replace("/preparation", "");
        for (String step : List.of("went", "where", "hard", "want", "steps", "sign")) {
            assertThat(hafsa.get(meeting + "?step=" + step).text()).doesNotContain(words);
        }
        String pupil =
                hafsa.get(preparation).page().select("a[href*=/record/pupils/]").attr("href");
        for (String seen : List.of("/sheets/pupils/", "/mentoring/pupils/", "/record/pupils/")) {
            assertThat(hafsa.get(pupil.replace("/record/pupils/", seen)).text())
                    .as(seen)
                    .doesNotContain(words);
        }
        hafsa.post(hafsa.get(preparation).page().select("form[action$=removed]").attr("action"));
        assertThat(hafsa.get(preparation).text()).doesNotContain(words);
        Browser.Answer tooLong = hafsa.post(preparation, "note", "x".repeat(2001), "next", "yes");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("#note").text()).hasSize(2001);
    }

    @Test
    void the_office_gives_the_role_and_takes_it_back_and_a_staff_file_does_neither() {
        Browser gill = PRODUCT.as(Cast.GILL);
        String account = gill.get("/oakfield/identity/staff")
                .page()
                .select("tr:contains(Eva Okonkwo) input[name=account]")
                .val();
        gill.post("/oakfield/identity/staff/safeguarding", "account", account, "leads", "true");
        assertThat(gill.get("/oakfield/identity/staff")
                        .page()
                        .select("tr:contains(Eva Okonkwo)")
                        .text())
                .contains("Safeguarding lead");
        var accounts = PRODUCT.bean(org.waymark.identity.Accounts.class);
        var id = new org.waymark.tenancy.AccountId(java.util.UUID.fromString(account));
        accounts.join(id, PRODUCT.viewer(Cast.GILL).school(), java.util.Set.of(org.waymark.tenancy.Role.TEACHER));
        assertThat(gill.get("/oakfield/identity/staff")
                        .page()
                        .select("tr:contains(Eva Okonkwo)")
                        .text())
                .as("after a staff file")
                .contains("Class teacher, Safeguarding lead");
        gill.post("/oakfield/identity/staff/safeguarding", "account", account, "leads", "false");
        assertThat(gill.get("/oakfield/identity/staff")
                        .page()
                        .select("tr:contains(Eva Okonkwo)")
                        .text())
                .contains("Make safeguarding lead")
                .doesNotContain("Class teacher, Safeguarding lead");
        assertThat(PRODUCT.as(Cast.TOMASZ)
                        .post("/oakfield/identity/staff/safeguarding", "account", account, "leads", "true")
                        .status())
                .isEqualTo(404);
    }

    /** A child of 4 Oak writes and sends; where its preparation is. */
    private String written(int place, String item, String words) {
        String meeting = write(place, item, words);
        return "/oakfield/mentoring/meetings/" + meeting + "/preparation";
    }

    private String write(int place, String item, String words) {
        Browser tablet = PRODUCT.as(Cast.HAFSA);
        tablet.post(address + "/tablet");
        Document names = tablet.get("/mentoring/child/class").page();
        String meeting =
                names.select(".app-child__names li").get(place).select("button").val();
        tablet.post("/mentoring/child/class", "meeting", meeting);
        tablet.post("/mentoring/child/review", "ask", item, "words", words);
        tablet.post("/mentoring/child/review", "ask", "want", "words", "A quiet place");
        tablet.post("/mentoring/child/sent");
        return meeting;
    }

    private static Element row(Document list, String name) {
        return list.select("tr").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static String child(String heading) {
        return heading.replaceFirst(".*2026/27 ", "");
    }

    private static List<SelfAnswers.Shared> shared(String meeting) {
        var id = new MeetingId(java.util.UUID.fromString(meeting.replaceFirst(".*/", "")));
        return PRODUCT.in(
                Cast.HAFSA,
                viewer -> PRODUCT.bean(SelfAnswers.class)
                        .shared(PRODUCT.bean(Meetings.class).find(id, viewer).orElseThrow(), viewer));
    }

    private static long audited(String act) {
        return audit("act = '" + act + "'");
    }

    private static long audit(String where) {
        return PRODUCT.in(
                Cast.HAFSA,
                viewer -> PRODUCT.bean(JdbcClient.class)
                        .sql("select count(*) from audit.event where school_id = :school and " + where)
                        .param("school", viewer.schoolKey())
                        .query(Long.class)
                        .single());
    }
}
