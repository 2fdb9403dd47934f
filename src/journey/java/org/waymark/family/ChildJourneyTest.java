package org.waymark.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** A child of Year 2 at home, on a phone: the class code, the card, the self-review, and a tick. */
class ChildJourneyTest {
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
    void a_child_of_year_2_comes_in_with_its_card_writes_and_ticks_a_step() {
        Page head = chromium.as(Cast.RUTH);
        head.navigate("/oakfield/family/cards/settings");
        look(head);
        head.locator("#on").check();
        head.locator("input[value=names]").check();
        head.locator("input[value=home]").check();
        head.locator("button:text-is('Save')").click();
        head.navigate("/oakfield/family/cards");
        look(head);
        head.locator("main a:text-is('2 Holly')").click();
        look(head);
        String code = head.locator(".app-class-code").textContent();
        Locator row = head.locator("tbody tr").last();
        String name = row.locator("th").textContent().split(" ")[0];
        String pupil = row.locator("input[name=pupil]").last().inputValue();
        row.locator("summary").click();
        row.locator("button:has-text('Show it here')").click();
        look(head);
        List<String> pictures = head.locator(".app-made__picture").allTextContents();
        String word = head.locator(".app-made__words").textContent();
        head.navigate("/oakfield/mentoring/pupils/" + pupil);
        head.locator("summary:text-is('In our own words')").click();
        head.locator("#subject").selectOption("personal");
        head.locator("#wording").fill("I can read ten new words");
        head.locator("button:text-is('Agree it')").click();
        assertThat(head.locator("main")).containsText("I can read ten new words");

        BrowserContext phone = chromium.stranger(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        Page page = phone.newPage();
        page.navigate("/family/door");
        look(page);
        page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
        page.locator("button:text-is('Go')").tap();
        assertThat(page.locator("h1")).hasText("Who are you?");
        look(page);
        page.locator(".app-child__name", new Page.LocatorOptions().setHasText(name)).first().tap();
        assertThat(page.locator("h1")).hasText("Find your first picture");
        look(page);
        press(page, pictures.get(0).strip());
        assertThat(page.locator("h1")).hasText("Find your second picture");
        press(page, pictures.get(1).strip());
        assertThat(page.locator("h1")).hasText("Find your word");
        look(page);
        press(page, word);
        assertThat(page.locator("h1")).hasText("Hello " + name);
        look(page);

        page.locator("button:text-is('Start')").tap();
        assertThat(page.locator("h1")).hasText("Hello " + name);
        look(page);
        page.locator("a:text-is('Start')").tap();
        page.waitForURL("**ask=*");
        page.locator(".app-child__choice").first().tap();
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        page.navigate("/mentoring/child/review?ask=send");
        page.locator("button:text-is('Send')").tap();
        assertThat(page.locator("h1")).hasText("Thank you! It is sent.");
        look(page);
        page.locator("a:text-is('Go on')").tap();
        assertThat(page.locator("main")).containsText("You have sent your answers.");

        page.locator(".app-me__tick").first().tap();
        assertThat(page.locator("main")).containsText("Your mentor will look.");
        look(page);
        page.locator("button:text-is('I have finished')").tap();
        assertThat(page.locator("main")).containsText("You are signed out. Goodbye!");
        look(page);
        phone.close();
        head.navigate("/oakfield/mentoring/due");
        assertThat(head.locator("main")).containsText("The child says “I can”");
        look(head);
        head.context().close();
    }

    private static void press(Page page, String words) {
        page.locator(".app-board__press", new Page.LocatorOptions().setHasText(words)).first().tap();
    }

    private static void look(Page page) {
        // A press may still be on its way to the next page.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.isOpenToAll(page, page.url());
    }
}
