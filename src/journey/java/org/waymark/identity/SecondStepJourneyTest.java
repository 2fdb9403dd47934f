package org.waymark.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.tenancy.AccountId;

/** A teacher sets up an authenticator app from the menu, and is asked for its code from then on, over a page too. */
class SecondStepJourneyTest {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void turnOff() {
        Accounts accounts = Product.running().bean(Accounts.class);
        for (Cast who : List.of(Cast.HAMZA, Cast.OWAIN)) {
            AccountId account = accounts.findByEmail(who.email()).orElseThrow().account();
            Product.running().bean(SecondStep.class).turnOff(account);
        }
        Product.running()
                .database()
                .sqlAsApp()
                .sql("delete from identity.second_step_rule")
                .update();
    }

    @Test
    void from_the_menu_to_a_code_that_is_asked_for_in_the_middle_of_typing() {
        Page page = chromium.as(Cast.HAMZA);
        page.setViewportSize(390, 844);
        page.locator(".app-menu__summary").last().click();
        page.locator(".app-menu__link:has-text('Second step')").click();
        Chromium.isOpenToAll(page, "before it is set up");
        page.locator("main button").click();
        Chromium.isOpenToAll(page, "the picture for the app");
        PhoneApp app = new PhoneApp(page.locator(".app-key-words").textContent());
        page.locator("#code").fill(app.code(-1));
        page.keyboard().press("Enter");
        assertThat(page.locator(".app-codes li")).hasCount(10);
        Chromium.isOpenToAll(page, "the codes to write down");

        page.setViewportSize(1366, 900);
        page.navigate("/brookside/record/classes");
        page.locator("main tbody th a").first().click();
        page.locator("[data-copy-forward]").waitFor();
        Locator cell = page.locator(".app-grid__input").first();
        String before = cell.inputValue();
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("waymark-session"));
        cell.focus();
        page.keyboard().type("4E");
        page.keyboard().press("Enter");
        Locator dialog = page.locator("#sign-in-over");
        assertThat(dialog).isVisible();
        dialog.locator("#email").fill(Cast.HAMZA.email());
        dialog.locator("#password").fill(DemoPeople.PASSWORD);
        dialog.locator("button[type=submit]").click();
        assertThat(dialog.locator("#code")).isFocused();
        Chromium.isOpenToAll(page, "the code over the page", "#sign-in-over");
        dialog.locator("#code").fill("000000");
        dialog.locator("button[type=submit]").click();
        assertThat(dialog.locator("[data-problem]")).containsText("not the code that the app shows now");
        dialog.locator("#code").fill(app.code(0));
        dialog.locator("button[type=submit]").click();
        assertThat(dialog).isHidden();
        cell.focus();
        page.keyboard().type(before);
        page.keyboard().press("Enter");
        assertThat(page.locator("#connection")).isEmpty();
        page.context().close();
    }

    @Test
    void whose_duty_it_is_sets_it_up_before_anything_else() {
        Page page = chromium.as(Cast.OWAIN);
        page.setViewportSize(390, 844);
        page.navigate("/brookside/identity/staff");
        page.locator("button:has-text('From now on they need one')").click();
        assertThat(page.locator(".app-notice")).containsText("asks it of everybody who sees the whole school");
        Chromium.isOpenToAll(page, "led to set it up");
        page.navigate("/identity/passkeys");
        Chromium.isOpenToAll(page, "led to passkeys");
        page.navigate("/brookside/record/classes");
        page.locator("main button:has-text('Set it up')").click();
        PhoneApp app = new PhoneApp(page.locator(".app-key-words").textContent());
        page.locator("#code").fill(app.code(-1));
        page.keyboard().press("Enter");
        page.locator("a:has-text('Go on')").click();
        page.waitForURL("**/brookside/home");
        page.navigate("/brookside/identity/staff");
        Chromium.isOpenToAll(page, "the staff where it is a duty");
        page.locator("summary:has-text('End that')").click();
        page.locator("#why").fill("a test ends it");
        page.keyboard().press("Enter");
        assertThat(page.locator("button:has-text('From now on they need one')")).isVisible();
        page.context().close();
    }

    @Test
    void signing_in_takes_one_more_step() {
        Page page = chromium.as(Cast.HAMZA);
        page.navigate("/identity/authenticator");
        page.locator("main button").click();
        PhoneApp app = new PhoneApp(page.locator(".app-key-words").textContent());
        page.locator("#code").fill(app.code(-1));
        page.keyboard().press("Enter");
        assertThat(page.locator(".app-codes li")).hasCount(10);
        page.navigate("/identity/authenticator");
        Chromium.isOpenToAll(page, "when it is on");
        page.context().clearCookies();
        Chromium.signIn(page, Cast.HAMZA);
        assertThat(page.locator("#code")).isFocused();
        Chromium.isOpenToAll(page, "one more step");
        page.keyboard().type(app.code(0));
        page.keyboard().press("Enter");
        page.waitForURL("**/brookside/home");
        page.context().close();
    }
}
