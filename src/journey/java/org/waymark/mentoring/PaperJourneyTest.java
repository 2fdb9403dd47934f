package org.waymark.mentoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.identity.DemoPeople;

/** A long form on which nothing typed is lost, though the network and then the sign-in are gone when it is sent. */
class PaperJourneyTest {

    @Test
    void a_paper_form_is_kept_though_the_network_and_the_sign_in_were_gone() {
        try (Chromium chromium = Chromium.at(Product.running().address())) {
            Page page = chromium.as(Cast.HAFSA);
            page.navigate("/oakfield/mentoring/meetings");
            page.navigate(page.locator("main a[href$=paper]").last().getAttribute("href"));
            page.locator("#proud").fill("I learned to whistle");
            page.locator("#heldOn").fill("2026-11-16");

            page.context().setOffline(true);
            page.locator("[data-sent-over] .app-actions button").press("Enter");
            assertThat(page.locator("[data-sent]")).containsText("What you typed stays here.");
            page.context().setOffline(false);

            page.context().clearCookies();
            page.locator("[data-sent-over] .app-actions button").press("Enter");
            assertThat(page.locator("#sign-in-over")).isVisible();
            Chromium.isOpenToAll(page, "signing in over a paper form", "#sign-in-over");
            page.locator("#email").fill(Cast.HAFSA.email());
            page.locator("#password").fill(DemoPeople.PASSWORD);
            page.locator("#password").press("Enter");
            assertThat(page.locator("main")).containsText("Held and signed on 16 November 2026");
            page.navigate(page.url().replace("step=sign", "step=went"));
            assertThat(page.locator("main")).containsText("I learned to whistle");
            page.context().close();
        }
    }
}
