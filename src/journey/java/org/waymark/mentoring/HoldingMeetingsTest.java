package org.waymark.mentoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.OneMeeting;
import org.waymark.Product;

/** A meeting in a browser: saved as it goes, also after the network was away, and signed with a drawn mark. */
class HoldingMeetingsTest {
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
    void what_is_typed_is_saved_as_it_goes_and_the_child_signs_with_a_drawn_mark() {
        Page page = chromium.as(Cast.HAFSA);
        String meeting = meeting(25);
        page.navigate(meeting);
        page.locator("#proud").fill("I swam a length");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        page.locator("#proud").fill("I swam two lengths");
        assertThat(page.locator("[data-saved]")).hasText("");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        page.navigate(meeting);
        assertThat(page.locator("#proud")).hasValue("I swam two lengths");
        for (String topic : new String[] {"where", "how", "hard", "want", "steps", "sign"}) {
            Chromium.isOpenToAll(page, meeting);
            page.locator("[data-topic-form] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**step=" + topic);
        }
        Chromium.isOpenToAll(page, "the signatures");
        draw(page);
        page.locator("#pupilName").press("Enter");
        assertThat(page.locator(".app-signed__mark")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Held and signed on");
        Chromium.isOpenToAll(page, "a signed meeting");
        page.context().close();
    }

    @Test
    void what_is_typed_without_a_network_is_said_to_wait_and_is_saved_when_it_is_back() {
        Page page = chromium.as(Cast.HAFSA);
        page.navigate(meeting(26));
        BrowserContext context = page.context();
        context.setOffline(true);
        page.locator("#went").fill("Quite well");
        assertThat(page.locator("[data-saved]")).hasText("Waiting");
        context.setOffline(false);
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        page.navigate(page.url());
        assertThat(page.locator("#went")).hasValue("Quite well");
        context.close();
    }

    @Test
    void how_i_work_is_chosen_with_the_arrow_keys_and_waits_for_the_network() {
        Page page = chromium.as(Cast.HAFSA);
        String meeting = meeting(27) + "?step=how";
        page.navigate(meeting);
        page.locator(".app-how input:checked").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        page.context().setOffline(true);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-saved]")).hasText("Waiting");
        page.context().setOffline(false);
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        page.navigate(meeting);
        assertThat(page.locator(".app-how").first().locator("input:checked").first()).hasValue("2");
        Chromium.isOpenToAll(page, "how I work");
        page.context().close();
    }

    private static String meeting(int place) {
        return OneMeeting.of(place, Product.running()).address();
    }

    private static void draw(Page page) {
        Locator canvas = page.locator("canvas").first();
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 40, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 90);
        page.mouse().move(box.x + 200, box.y + 40);
        page.mouse().up();
    }
}
