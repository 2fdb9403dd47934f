package org.waymark.mentoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** The self-review of a child of seven, on a tablet held upright. */
class SelfReviewJourneyTest {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_child_of_seven_says_how_it_goes_and_only_the_mentor_reads_it() {
        Page head = chromium.as(Cast.RUTH);
        head.navigate("/oakfield/mentoring/self-reviews");
        head.locator("main a:text-is('2 Hazel')").click();
        head.locator("button:text-is('Open for 2 Hazel')").click();
        String code = head.locator(".app-class-code").textContent();
        BrowserContext tablet = chromium.stranger(
                new Browser.NewContextOptions().setViewportSize(820, 1180).setHasTouch(true));
        Page page = tablet.newPage();
        page.navigate("/mentoring/child");
        look(page);
        page.locator("#code").fill("ABC-DEF-GHJ");
        page.locator("button:text-is('Go')").tap();
        assertThat(page.locator("#code-problem")).containsText("This code does not open a class.");
        look(page);
        page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
        page.locator("button:text-is('Go')").tap();
        assertThat(page.locator("h1")).hasText("Who are you?");
        look(page);
        String name = page.locator("button[name=meeting]").last().textContent();
        page.locator("button[name=meeting]").last().tap();
        assertThat(page.locator("main")).containsText("reads this first. If you are not safe they will get help.");
        look(page);
        page.locator("a:text-is('Start')").tap();
        page.waitForURL("**ask=*");
        faces(page);
        words(page, "I learned to ride my bike 🚲");
        words(page, "Reading long words");
        words(page, "To be a train driver");
        assertThat(page.locator("h1")).hasText("Ready to send?");
        look(page);
        page.locator("button:text-is('Send')").tap();
        assertThat(page.locator("h1")).hasText("Thank you! It is sent.");
        look(page);
        page.goBack();
        assertThat(page.locator("main")).not().containsText("bike");
        page.navigate("/mentoring/child/review?ask=proud");
        assertThat(page.locator("h1")).hasText("Who are you?");
        assertThat(page.locator("main")).not().containsText("bike");
        assertThat(page.locator(".app-child__name--sent")).containsText(name);
        look(page);
        page.navigate("/oakfield/home");
        assertThat(page.url()).as("a child's screen leads into no page of the staff's").contains("/identity/sign-in");
        tablet.close();
        head.locator("button:text-is('Close it')").click();
        assertThat(head.locator("main")).containsText("1 of 30 have sent theirs");
        head.context().close();
    }

    @Test
    void what_is_typed_without_a_network_waits_on_the_tablet() {
        Page head = chromium.as(Cast.RUTH);
        head.navigate("/oakfield/mentoring/self-reviews");
        head.locator("main a:text-is('3 Larch')").click();
        head.locator("main form button").first().click();
        head.locator("button:text-is('Use this device')").click();
        assertThat(head.locator("h1")).hasText("Who are you?");
        head.locator("button[name=meeting]").first().click();
        head.navigate("/mentoring/child/review?ask=hard");
        head.context().setOffline(true);
        head.locator("#words").fill("Long stories");
        assertThat(head.locator("[data-saved]")).hasText("Not saved yet. It stays here, and we try again.");
        head.context().setOffline(false);
        assertThat(head.locator("[data-saved]")).hasText("Saved");
        head.navigate("/mentoring/child/review?ask=hard");
        assertThat(head.locator("#words")).hasValue("Long stories");
        head.context().close();
    }

    /** Face after face, each with its word. */
    private static void faces(Page page) {
        while (page.locator(".app-child__choice").count() > 0) {
            look(page);
            Locator first = page.locator(".app-child__choice").first();
            assertThat(first.locator("svg")).isVisible();
            assertThat(first.textContent()).isNotBlank();
            first.tap();
            assertThat(page.locator("[data-saved]")).hasText("Saved");
            String before = page.url();
            page.locator("button:text-is('Next')").tap();
            page.waitForURL(url -> !url.equals(before));
        }
    }

    private static void words(Page page, String words) {
        look(page);
        page.locator("#words").fill(words);
        String before = page.url();
        page.locator("button:text-is('Next')").tap();
        page.waitForURL(url -> !url.equals(before));
    }

    private static void look(Page page) {
        Chromium.isOpenToAll(page, page.url());
    }
}
