package org.waymark.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.tenancy.AccountId;

/** Passkeys in a real browser, with a device that holds them: added, signed in with, shown after the password, copied. */
class PasskeysJourneyTest {
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
        Product.running().bean(SecondStep.class).turnOff(hamza());
    }

    @Test
    void one_is_added_signs_in_alone_and_is_removed() {
        Page page = chromium.as(Cast.HAMZA);
        page.setViewportSize(390, 844);
        new KeyDevice(page);
        page.navigate("/identity/authenticator");
        page.locator("main a[href='/identity/passkeys']").click();
        Chromium.isOpenToAll(page, "without a passkey");
        add(page, "My phone");
        assertThat(page.locator(".app-codes li")).hasCount(10);
        Chromium.isOpenToAll(page, "the codes to write down");
        page.navigate("/identity/passkeys");
        assertThat(page.locator(".app-passkeys")).containsText("Last used: not yet");
        page.locator("#name").fill("Again");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-passkey-problem]")).containsText("holds a passkey of yours already");

        forget(page);
        page.navigate("/brookside/record/classes");
        Chromium.isOpenToAll(page, "signing in");
        page.locator("[data-passkey-sign-in] button").click();
        page.waitForURL("**/brookside/record/classes");
        page.navigate("/identity/passkeys");
        assertThat(page.locator(".app-passkeys")).not().containsText("not yet");
        Chromium.isOpenToAll(page, "with a passkey");
        page.locator(".app-passkeys button").click();
        assertThat(page.locator(".app-passkeys")).hasCount(0);

        forget(page);
        page.navigate("/identity/sign-in");
        page.locator("[data-passkey-sign-in] button").click();
        assertThat(page.locator("[data-passkey-problem]")).containsText("not known here any more");
        Chromium.signIn(page, Cast.HAMZA);
        page.waitForURL("**/brookside/home");
        page.context().close();
    }

    @Test
    void after_the_password_a_passkey_stands_in_for_a_code_and_a_browser_can_be_trusted() {
        Page page = chromium.as(Cast.HAMZA);
        KeyDevice device = new KeyDevice(page);
        page.navigate("/identity/passkeys");
        add(page, "My laptop");
        page.locator(".app-codes li").first().waitFor();
        forget(page);
        Chromium.signIn(page, Cast.HAMZA);
        page.waitForURL("**/identity/second-step*");
        Chromium.isOpenToAll(page, "one more step with a passkey");
        device.knowsItsPerson(false);
        page.locator("[data-passkey-sign-in] button").click();
        assertThat(page.locator("[data-passkey-problem]")).containsText("No passkey was used");
        device.knowsItsPerson(true);
        page.locator("[name=trusted]").check();
        page.locator("[data-passkey-sign-in] button").click();
        page.waitForURL("**/brookside/home");
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("waymark-session"));
        Chromium.signIn(page, Cast.HAMZA);
        page.waitForURL("**/brookside/home");
        page.context().close();
    }

    @Test
    void a_copied_passkey_signs_nobody_in() {
        Page page = chromium.as(Cast.HAMZA);
        KeyDevice device = new KeyDevice(page);
        page.navigate("/identity/passkeys");
        add(page, "My laptop");
        page.locator(".app-codes li").first().waitFor();
        signInWithPasskey(page);
        page.waitForURL("**/brookside/home");
        JsonObject key = device.keys().get(0).getAsJsonObject();
        int signed = key.get("signCount").getAsInt();
        assertThat(signed).isGreaterThan(1);

        device.holdCopy(key, signed - 1);
        signInWithPasskey(page);
        assertThat(page.locator("[data-passkey-problem]")).containsText("may have been copied");
        page.navigate("/brookside/home");
        page.waitForURL("**/identity/sign-in*");
        assertThat(refusals()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void over_a_page_whose_sign_in_has_run_out_a_passkey_is_enough() {
        Page page = chromium.as(Cast.HAMZA);
        new KeyDevice(page);
        page.navigate("/identity/passkeys");
        add(page, "My laptop");
        page.locator(".app-codes li").first().waitFor();
        page.navigate("/brookside/record/classes");
        page.locator("main tbody th a").first().click();
        page.locator("[data-copy-forward]").waitFor();
        Locator cell = page.locator(".app-grid__input").nth(2);
        String before = cell.inputValue();
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("waymark-session"));
        cell.focus();
        page.keyboard().type("4E");
        page.keyboard().press("Enter");
        Locator dialog = page.locator("#sign-in-over");
        assertThat(dialog).isVisible();
        Chromium.isOpenToAll(page, "signing in over the page", "#sign-in-over");
        dialog.locator("[data-passkey]").click();
        assertThat(dialog).isHidden();
        cell.focus();
        cell.fill(before);
        page.keyboard().press("Enter");
        assertThat(page.locator("#connection")).isEmpty();
        page.context().close();
    }

    private static void add(Page page, String name) {
        page.locator("#name").fill(name);
        page.keyboard().press("Enter");
    }

    private static void signInWithPasskey(Page page) {
        forget(page);
        page.navigate("/identity/sign-in");
        page.locator("[data-passkey-sign-in] button").click();
    }

    private static void forget(Page page) {
        page.context().clearCookies();
    }

    /** In Brookside's audit, where the head can read that somebody's key was copied. */
    private static long refusals() {
        return Product.running().in(Cast.OWAIN, owain -> Product.running()
                .bean(JdbcClient.class)
                .sql("""
                        select count(*) from audit.event
                         where school_id = :school and act = 'was refused with a passkey that may have been copied'
                        """)
                .param("school", owain.schoolKey())
                .query(Long.class)
                .single());
    }

    private static AccountId hamza() {
        return Product.running()
                .bean(Accounts.class)
                .findByEmail(Cast.HAMZA.email())
                .orElseThrow()
                .account();
    }
}
