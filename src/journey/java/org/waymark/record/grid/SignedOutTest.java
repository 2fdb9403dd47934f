package org.waymark.record.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.record.grid.ClassGrid.cell;
import static org.waymark.record.grid.ClassGrid.isSaved;
import static org.waymark.record.grid.ClassGrid.waits;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.identity.DemoPeople;

/** A sign-in that ends in the middle of typing: the person signs in over the page and nothing typed is lost. */
class SignedOutTest {
    private static Chromium chromium;
    private static ClassGrid willow;
    private Page page;
    private Locator dialog;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
        willow = new ClassGrid("6 Willow");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        willow.empty(4, 1);
        page = chromium.as(Cast.TOMASZ);
        page.navigate(willow.address());
        dialog = page.locator("#sign-in-over");
        cell(page, 0, 0).focus();
    }

    @AfterEach
    void putBack() {
        page.context().close();
        willow.close();
    }

    @Test
    void signing_in_over_the_page_sends_what_waited_and_the_page_stays() {
        page.evaluate("window.stayed = true");
        endSession();
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("no longer signed in as Tomasz Lewandowski");
        waits(page, 0, 0, "3b");
        Chromium.isOpenToAll(page, "signing in over the page", "#sign-in-over");

        signInOver(Cast.TOMASZ, "not the password");
        assertThat(dialog.locator("[data-problem]")).hasText("The e-mail address or the password is not right.");
        signInOver(Cast.TOMASZ, DemoPeople.PASSWORD);
        assertThat(dialog).isHidden();
        isSaved(page, 0, 0, "3b");
        assertThat(cell(page, 1, 0)).isFocused();
        page.keyboard().type("3a");
        page.keyboard().press("Enter");
        isSaved(page, 1, 0, "3a");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void whoever_puts_the_dialog_away_keeps_typing_and_is_asked_again() {
        endSession();
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        waits(page, 0, 0, "3b");
        page.keyboard().type("3c");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        signInOver(Cast.TOMASZ, DemoPeople.PASSWORD);
        isSaved(page, 0, 0, "3b");
        isSaved(page, 1, 0, "3c");
    }

    @Test
    void what_one_typed_is_not_sent_under_the_next_who_signs_in() {
        endSession();
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        signInOver(Cast.MEERA, DemoPeople.PASSWORD);
        page.waitForURL("**/oakfield/home");
        page.navigate(willow.address());
        assertThat(cell(page, 0, 0)).hasValue("");
        assertThat(willow.holds(0, 0)).isEmpty();

        page.locator(".app-menu__summary").last().click();
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.locator("[data-sign-out] button").click();
        page.waitForURL("**/identity/sign-in?out");
        Chromium.signIn(page, Cast.TOMASZ);
        page.navigate(willow.address());
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void typing_on_where_somebody_else_signed_in_in_another_tab_waits_for_the_first() {
        List<Cast> others = List.of(Cast.MEERA, Cast.OWAIN);
        for (Cast other : others) {
            Page tab = page.context().newPage();
            endSession();
            Chromium.signIn(tab, other);
            tab.close();
            page.keyboard().type("3b");
            page.keyboard().press("Enter");
            assertThat(dialog).isVisible();
            signInOver(Cast.TOMASZ, DemoPeople.PASSWORD);
            isSaved(page, others.indexOf(other), 0, "3b");
        }
    }

    @Test
    void a_form_token_that_was_lost_is_had_again_with_the_sign_in() {
        page.context().clearCookies();
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        signInOver(Cast.TOMASZ, DemoPeople.PASSWORD);
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void half_an_hour_without_use_signs_out_and_keeps_the_work() {
        String cookie = page.context().cookies().stream()
                .filter(each -> each.name.equals("waymark-session"))
                .findFirst()
                .orElseThrow()
                .value;
        String session = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        long aWhileAgo = Instant.now().minus(Duration.ofMinutes(31)).toEpochMilli();
        int aged = Product.running()
                .database()
                .sqlAsOwner()
                .sql("update identity.session set last_access_time = :then, expiry_time = :then + 1800000"
                        + " where session_id = :session")
                .param("then", aWhileAgo)
                .param("session", session)
                .update();
        assertThat(aged).isEqualTo(1);
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        waits(page, 0, 0, "3b");
        signInOver(Cast.TOMASZ, DemoPeople.PASSWORD);
        isSaved(page, 0, 0, "3b");
    }

    private void endSession() {
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("waymark-session"));
    }

    private void signInOver(Cast who, String password) {
        dialog.locator("#email").fill(who.email());
        dialog.locator("#password").fill(password);
        dialog.locator("button[type=submit]").click();
    }
}
