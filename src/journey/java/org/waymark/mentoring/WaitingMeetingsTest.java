package org.waymark.mentoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.OneMeeting;
import org.waymark.Product;
import org.waymark.identity.DemoPeople;

/** A meeting goes on without a network and with a sign-in that ended: what is written waits in the browser. */
class WaitingMeetingsTest {
    private static final String SAID = "**/said";
    private static final Deque<Integer> PLACES = new ArrayDeque<>(List.of(10, 11, 12, 13, 14, 15, 16, 17));

    private static Chromium chromium;
    private Page page;
    private String meeting;
    private Locator line;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        meeting = OneMeeting.of(PLACES.removeFirst(), Product.running()).address();
        page = chromium.as(Cast.HAFSA);
        enter();
    }

    @AfterEach
    void end() {
        page.context().close();
    }

    @Test
    void a_whole_meeting_is_written_without_a_network_and_is_sent_when_it_is_back() {
        offline(true);
        page.locator("#went").fill("Better than I thought");
        page.locator("#proud").fill("My clay fox");
        next("where");
        assertThat(line).containsText("2 entries wait; nothing is lost.");
        page.locator("#where").fill("She reads to her brother");
        next("how");
        page.locator(".app-how input[value='1']").first().check();
        next("hard");
        page.locator("input[name=barriers]").first().check();
        page.locator("#hard").fill("Fractions");
        next("want");
        Chromium.isOpenToAll(page, "a meeting that waits");
        page.locator(".app-tabs a").first().click();
        page.waitForURL("**step=went");
        assertThat(page.locator("#proud")).hasValue("My clay fox");
        assertThat(page.locator("[data-saved]")).hasText("Waiting");
        assertThat(said("went", "#proud").val()).isEmpty();

        offline(false);
        assertThat(line).hasText("Everything you typed is saved.");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        assertThat(said("went", "#went").text()).isEqualTo("Better than I thought");
        assertThat(said("went", "#proud").text()).isEqualTo("My clay fox");
        assertThat(said("where", "#where").text()).isEqualTo("She reads to her brother");
        assertThat(said("how", ".app-how input[checked]").val()).isEqualTo("1");
        assertThat(said("hard", "input[name=barriers]").hasAttr("checked")).isTrue();
        assertThat(said("hard", "#hard").text()).isEqualTo("Fractions");
    }

    @Test
    void what_waits_outlives_the_tab() {
        BrowserContext context = page.context();
        context.route(SAID, route -> route.abort());
        page.locator("#proud").fill("I swam a length");
        assertThat(page.locator("[data-saved]")).hasText("Waiting");
        page.close();

        page = context.newPage();
        enter();
        assertThat(page.locator("#proud")).hasValue("I swam a length");
        assertThat(page.locator("[data-saved]")).hasText("Waiting");
        assertThat(said("went", "#proud").text()).isEmpty();
        context.unroute(SAID);
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(said("went", "#proud").text()).isEqualTo("I swam a length");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void what_is_being_written_when_the_tab_is_closed_is_kept() {
        BrowserContext context = page.context();
        page.locator("#proud").fill("My last word");
        page.close();
        page = context.newPage();
        enter();
        assertThat(page.locator("#proud")).hasValue("My last word");
    }

    @Test
    void a_meeting_left_open_overnight_is_signed_in_to_over_the_page_and_keeps_what_was_written() {
        page.evaluate("window.stayed = true");
        endSession();
        page.locator("#went").fill("I finished them all");
        assertThat(dialog()).isVisible();
        signInOver(Cast.HAFSA);
        assertThat(dialog()).isHidden();
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(said("went", "#went").text()).isEqualTo("I finished them all");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void who_signs_in_next_at_this_computer_sees_nothing_of_it_and_sends_nothing_of_it() {
        endSession();
        page.locator("#went").fill("Not for everybody");
        assertThat(dialog()).isVisible();
        signInOver(Cast.TOMASZ);
        page.waitForURL("**/oakfield/home");
        enter();
        assertThat(page.locator("#went")).hasValue("");
        assertThat(page.locator("main")).not().containsText("Not for everybody");
        assertThat(said("went", "#went").text()).isEmpty();

        endSession();
        Chromium.signIn(page, Cast.HAFSA);
        enter();
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(page.locator("#went")).hasValue("Not for everybody");
    }

    @Test
    void what_comes_late_to_words_that_a_colleague_wrote_shows_both_and_the_rest_is_saved() {
        offline(true);
        page.locator("#went").fill("Mine");
        page.locator("#proud").fill("Only mine");
        next("where");
        Product.running()
                .as(Cast.TOMASZ)
                .post(meeting, "step", "went", "seen-went", "0", "went", "Theirs", "stay", "yes");
        offline(false);
        assertThat(line).hasText(
                "Somebody else changed “How did my last next steps go?”. Choose which answer stands.");
        assertThat(said("went", "#went").text()).isEqualTo("Theirs");
        assertThat(said("went", "#proud").text()).isEqualTo("Only mine");

        page.locator(".app-tabs a").first().click();
        Locator both = page.locator("main [role=alert]").first();
        assertThat(both).containsText("Tomasz Lewandowski wrote meanwhile: Theirs");
        assertThat(page.locator("#went")).hasValue("Mine");
        Chromium.isOpenToAll(page, "two people's words");
        page.locator("#went").fill("Theirs and mine");
        both.getByText("Keep what stands here").click();
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(said("went", "#went").text()).isEqualTo("Theirs and mine");
    }

    @Test
    void signing_waits_until_everything_is_sent_and_says_so() {
        offline(true);
        page.locator("#went").fill("All of it");
        page.locator(".app-tabs a").last().click();
        page.waitForURL("**step=sign");
        page.locator("#pupilName").fill("Me");
        page.locator("#pupilName").press("Enter");
        assertThat(page.locator("[data-not-signed]"))
                .containsText("Not signed yet: 1 entry still waits to be sent. Nothing is lost.");
        assertThat(page.locator("#pupilName")).hasValue("Me");
        offline(false);
        assertThat(line).hasText("Everything you typed is saved.");
        page.locator("#pupilName").press("Enter");
        assertThat(page.locator("main")).containsText("Held and signed on");
    }

    @Test
    void what_is_reviewed_and_agreed_without_a_network_is_done_when_it_is_back() {
        Browser hafsa = Product.running().as(Cast.HAFSA);
        String steps = page.locator(".app-breadcrumbs a, nav a")
                .filter(new Locator.FilterOptions().setHasText("Earlier next steps"))
                .getAttribute("href");
        String maths = hafsa.get(steps).page().select("#subject option:contains(Maths)").val();
        hafsa.post(steps, "subject", maths, "wording", "I can halve an odd number");
        hafsa.post(steps, "subject", "personal", "wording", "I can wait my turn");
        enter();
        offline(true);
        press(card("halve"), "Achieved");
        assertThat(card("halve")).containsText("Achieved. Waits to be saved.");
        press(card("turn"), "Partly");
        card("turn").locator("button[value='carry on']").click();
        assertThat(card("turn")).containsText("Partly. Waits to be saved.");
        Chromium.isOpenToAll(page, "reviews that wait");
        page.locator(".app-tabs a:text-is('My next steps')").click();
        page.waitForURL("**step=steps");
        page.locator("summary:has-text('In our own words')").click();
        page.locator("#subject").selectOption(maths);
        page.locator("#wording").fill("I can double any number to 50");
        page.locator("form:has(#wording) button").click();
        assertThat(card("double any")).containsText("Waits to be saved.");
        assertThat(line).containsText("3 entries wait; nothing is lost.");
        Chromium.isOpenToAll(page, "a next step that waits");
        assertThat(hafsa.get(meeting + "?step=steps").page().text()).doesNotContain("double any number");

        offline(false);
        assertThat(line).hasText("Everything you typed is saved.");
        assertThat(card("double any")).containsText("Saved.");
        assertThat(hafsa.get(meeting).page().select(".app-steps").text()).contains("I can halve an odd number Achieved");
        assertThat(hafsa.get(meeting + "?step=steps").page().select(".app-steps").text())
                .contains("I can double any number to 50", "I can wait my turn")
                .doesNotContain("halve");
    }

    private Locator card(String words) {
        return page.locator(".app-steps li").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void press(Locator card, String button) {
        card.locator("button:text-is('" + button + "')").click();
    }

    private void enter() {
        page.navigate(meeting);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        line = page.locator("#connection");
        assertThat(page.locator("main")).containsText("How did my last next steps go?");
    }

    private void offline(boolean away) {
        page.context().setOffline(away);
    }

    private void next(String topic) {
        page.locator("[data-topic-form] .app-actions button").click();
        page.waitForURL("**step=" + topic);
    }

    /** What the server holds. */
    private Element said(String topic, String field) {
        Browser other = Product.running().as(Cast.TOMASZ);
        Document now = other.get(meeting + "?step=" + topic).page();
        return Objects.requireNonNull(now.selectFirst(field), field);
    }

    private Locator dialog() {
        return page.locator("#sign-in-over");
    }

    private void endSession() {
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("waymark-session"));
    }

    private void signInOver(Cast who) {
        dialog().locator("#email").fill(who.email());
        dialog().locator("#password").fill(DemoPeople.PASSWORD);
        dialog().locator("button[type=submit]").click();
    }
}
