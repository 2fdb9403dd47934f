package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However large a class or a school, a page takes a handful of statements; and looking at one writes no session. */
class FewStatementsTest {
    private static final int MOST = 8;

    private final Product product = Product.running();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HELEN")
    void a_first_page_takes_eight_statements_or_fewer(Cast who) {
        assertFew(product.as(who), "/" + who.school() + "/home");
    }

    @Test
    void what_a_teacher_opens_takes_eight_statements_or_fewer() {
        Browser priya = product.as(Cast.PRIYA);
        Document home = priya.get("/oakfield/home").page();
        String pupil = address(home, "a[href*=/record/pupils/]");
        assertFew(priya, address(home, "a[href$=/grid]"));
        assertFew(priya, pupil);
        // One more: when the family can talk about it, which a module above knows.
        assertFew(priya, pupil.replace("/record/", "/sheets/"), MOST + 1);
        assertFew(priya, address(home, "a[href*=/sheets/classes/]"), MOST + 1);
        // Two more than a page: the same, and who printed what.
        assertFew(priya, address(home, "a[href*=/sheets/classes/]") + ".pdf", MOST + 2);
        assertFew(priya, "/oakfield/record/classes");
    }

    @Test
    void what_comes_before_a_meeting_takes_eight_statements_or_fewer() {
        Browser priya = product.as(Cast.PRIYA);
        assertFew(priya, address(priya.get("/oakfield/home").page(), "a[href$=preparation]"));
        assertFew(priya, priya.get("/oakfield/mentoring/self-reviews").address().replaceFirst("^http://[^/]*", ""));
        Browser dele = product.as(Cast.DELE);
        assertFew(dele, "/oakfield/mentoring/concerns");
        Browser tablet = product.as(Cast.RUTH);
        assertFew(tablet, "/oakfield/mentoring/self-reviews");
        String acorn = address(tablet.get("/oakfield/mentoring/self-reviews").page(), "tbody a");
        tablet.post(acorn);
        tablet.post(acorn + "/tablet");
        assertFew(tablet, "/mentoring/child/class");
        String child = tablet.get("/mentoring/child/class")
                .page()
                .selectFirst("button[name=meeting]")
                .val();
        tablet.post("/mentoring/child/class", "meeting", child);
        assertFew(tablet, "/mentoring/child/review?ask=proud");
        product.as(Cast.RUTH).post(acorn + "/closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"went", "where", "how", "hard", "want", "steps", "sign"})
    void each_topic_of_a_meeting_takes_eight_statements_or_fewer(String topic) {
        Browser priya = product.as(Cast.PRIYA);
        Document meetings = priya.get("/oakfield/mentoring/meetings").page();
        assertFew(priya, address(meetings, "main a[href$=/plan]").replace("/plan", "?step=" + topic));
    }

    /** The whole meeting on one page: the strands, the barriers and the subjects come with it. */
    @Test
    void a_paper_form_takes_a_statement_for_each_of_its_lists() {
        Browser priya = product.as(Cast.PRIYA);
        Document meetings = priya.get("/oakfield/mentoring/meetings").page();
        assertFew(priya, address(meetings, "main a[href$=/paper]"), MOST + 2);
    }

    @Test
    void the_next_steps_and_the_story_of_a_child_take_eight_statements_or_fewer() {
        Browser priya = product.as(Cast.PRIYA);
        Document meetings = priya.get("/oakfield/mentoring/meetings").page();
        String steps = address(meetings, "main a[href*=/mentoring/pupils/]");
        assertFew(priya, steps);
        assertFew(priya, steps + "/story");
        assertFew(priya, "/oakfield/mentoring/due");
    }

    @Test
    void what_the_office_opens_takes_eight_statements_or_fewer() {
        Browser gill = product.as(Cast.GILL);
        assertFew(gill, "/oakfield/exchange/imports");
        assertFew(gill, "/oakfield/exchange/suspensions");
        assertFew(gill, "/oakfield/identity/staff");
        assertFew(gill, "/oakfield/family/cards");
        assertFew(gill, "/identity/authenticator");
        assertFew(gill, "/identity/passkeys");
        assertFew(gill, "/identity/single-sign-on");
    }

    @Test
    void what_is_kept_for_mentoring_takes_eight_statements_or_fewer() {
        Browser tomasz = product.as(Cast.TOMASZ);
        for (String page : List.of("settings", "strands", "barriers", "tiers", "awards")) {
            assertFew(tomasz, "/oakfield/mentoring/" + page);
        }
        assertFew(tomasz, "/oakfield/attendance/settings");
        assertFew(tomasz, "/oakfield/sheets/settings");
        Browser priya = product.as(Cast.PRIYA);
        assertFew(priya, "/oakfield/attendance/classes");
        assertFew(priya, address(priya.get("/oakfield/attendance/classes").page(), "main tbody a[href$=/figures]"));
        assertFew(priya, "/oakfield/mentoring/meetings");
    }

    private void assertFew(Browser somebody, String address) {
        assertFew(somebody, address, MOST);
    }

    private void assertFew(Browser somebody, String address, int most) {
        List<String> statements = product.statements(
                () -> assertThat(somebody.get(address).status()).as(address).isEqualTo(200));
        assertThat(statements).as(address).hasSizeLessThanOrEqualTo(most).noneMatch(FewStatementsTest::writesASession);
    }

    private static boolean writesASession(String statement) {
        return statement.toLowerCase(Locale.ROOT).contains("update identity.session");
    }

    private static String address(Document page, String link) {
        return page.selectFirst(link).attr("href");
    }
}
