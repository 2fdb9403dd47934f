package org.waymark.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.hosting.Installation;

/** A teacher connects an account elsewhere in a real browser, whose rules about other sites hold, and signs in with it. */
class SingleSignOnJourneyTest {
    private final Product product = Product.running();

    @Test
    void an_account_elsewhere_is_connected_and_signs_in() throws IOException {
        MockOAuth2Server provider = new MockOAuth2Server();
        provider.start();
        Path file = product.bean(Installation.class).directory().path().resolve("single-sign-on.properties");
        Files.writeString(
                file,
                "county.issuer=%s\ncounty.name=Countywide\ncounty.client-id=waymark\ncounty.client-secret=made-up\n"
                        .formatted(provider.issuerUrl("county")));
        try (Chromium chromium = Chromium.at(product.address())) {
            Page page = chromium.as(Cast.HAMZA);
            page.setViewportSize(390, 844);
            page.navigate("/identity/authenticator");
            page.locator("main a[href='/identity/single-sign-on']").click();
            Chromium.isOpenToAll(page, "no account connected");
            vouch(provider);
            page.locator("main a:has-text('Countywide')").click();
            assertThat(page.locator("main")).containsText("hamza@county.example.org at Countywide signs you in here");
            Chromium.isOpenToAll(page, "an account to be connected");
            page.locator("button:has-text('Connect it')").click();
            assertThat(page.locator(".app-passkeys li")).hasCount(1);
            Chromium.isOpenToAll(page, "an account connected");

            page.context().clearCookies();
            page.navigate("/brookside/record/classes");
            Chromium.isOpenToAll(page, "signing in with a provider");
            vouch(provider);
            page.locator("main a:has-text('Sign in with Countywide')").click();
            page.waitForURL("**/brookside/record/classes");
            page.context().clearCookies();
            page.navigate("/identity/single-sign-on/county/back");
            assertThat(page.locator("main")).containsText("did not say who you are");
            Chromium.isOpenToAll(page, "nobody vouched for");
            page.context().close();
        } finally {
            Files.delete(file);
            provider.shutdown();
            product.database()
                    .sqlAsApp()
                    .sql("delete from identity.single_sign_on")
                    .update();
        }
    }

    private static void vouch(MockOAuth2Server provider) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                "county", "hamza", "JWT", List.of("waymark"), Map.of("email", "hamza@county.example.org"), 3600));
    }
}
