package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.hosting.Installation;
import org.waymark.tenancy.AccountId;

/** Against an OpenID provider that runs beside the product: discovery, sign-in, code, signed token, keys. */
class SingleSignOnTest {
    private static final String PAGE = "/identity/single-sign-on";
    private static MockOAuth2Server provider;
    private static Path file;

    private final Product product = Product.running();

    @BeforeAll
    static void start() throws IOException {
        provider = new MockOAuth2Server();
        provider.start();
        file = Product.running().bean(Installation.class).directory().path().resolve("single-sign-on.properties");
        Files.writeString(file, """
                county.issuer=%s
                county.name=Countywide
                county.client-id=waymark
                county.client-secret=made-up
                away.issuer=http://localhost:1
                away.client-id=waymark
                away.client-secret=made-up
                """.formatted(provider.issuerUrl("county")));
    }

    @AfterAll
    static void stop() throws IOException {
        Files.delete(file);
        provider.shutdown();
    }

    @AfterEach
    void forget() {
        product.database().sqlAsApp().sql("delete from identity.single_sign_on").update();
        product.bean(SecondStep.class).turnOff(account(Cast.DELE));
    }

    @Test
    void an_account_connected_while_signed_in_signs_in_from_then_on() {
        connect(Cast.DELE, "subject-1");
        Browser again = product.browser();
        assertThat(again.get("/identity/sign-in?to=/oakfield/mentoring/meetings")
                        .page()
                        .select("main a[href*=county]")
                        .text())
                .isEqualTo("Sign in with Countywide");
        vouch("subject-1", "another.name@example.org");
        assertThat(again.get(PAGE + "/county?to=/oakfield/mentoring/meetings").address())
                .endsWith("/oakfield/mentoring/meetings");
        assertThat(again.get(PAGE).page().select(".app-passkeys li")).hasSize(1);
    }

    @Test
    void nobody_is_let_in_for_an_e_mail_address() {
        Browser stranger = product.browser();
        vouch("subject-2", Cast.RUTH.email());
        assertThat(stranger.get(PAGE + "/county").text()).contains("is not connected with anybody here");
        assertThat(stranger.get("/oakfield/home").address()).contains("/identity/sign-in");
    }

    @Test
    void a_provider_that_is_away_is_a_sentence() {
        assertThat(product.browser().get(PAGE + "/away").text())
                .contains("Away cannot be reached now. Sign in with your password.");
    }

    @Test
    void what_comes_back_is_connected_only_with_a_yes() {
        Browser dele = product.as(Cast.DELE);
        vouch("subject-3", "dele@example.org");
        assertThat(dele.get(PAGE + "/county/connection").page().text()).contains("dele@example.org at Countywide");
        assertThat(product.bean(Connections.class).of(account(Cast.DELE))).isEmpty();
        vouch("subject-3", "dele@example.org");
        assertThat(product.browser().get(PAGE + "/county").text()).contains("not connected");
    }

    @Test
    void one_account_elsewhere_signs_in_one_person() {
        connect(Cast.DELE, "subject-4");
        Browser priya = product.as(Cast.PRIYA);
        vouch("subject-4", "shared@example.org");
        priya.get(PAGE + "/county/connection");
        Browser.Answer refused = priya.post(PAGE + "/connected");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("signs in somebody else here");
        assertThat(product.bean(Connections.class).of(account(Cast.PRIYA))).isEmpty();
    }

    @Test
    void it_stands_in_for_the_password_and_not_for_the_second_step() {
        connect(Cast.DELE, "subject-5");
        Browser dele = product.as(Cast.DELE);
        String key = dele.post("/identity/authenticator")
                .page()
                .selectFirst(".app-key-words")
                .text();
        dele.post("/identity/authenticator/confirmed", "code", new PhoneApp(key).code(-1));
        Browser again = product.browser();
        vouch("subject-5", "dele@example.org");
        assertThat(again.get(PAGE + "/county?to=/oakfield/mentoring/meetings").address())
                .contains("/identity/second-step");
        assertThat(again.get("/oakfield/home").address()).contains("/identity/sign-in");
        again.get("/identity/second-step");
        assertThat(again.post("/identity/second-step", "code", new PhoneApp(key).code(0))
                        .address())
                .endsWith("/oakfield/home");
    }

    @Test
    void what_is_not_in_answer_to_this_browser_is_not_believed() {
        Browser stranger = product.browser();
        assertThat(stranger.get(PAGE + "/county/back?code=x&state=y").text()).contains("did not say who you are");
        connect(Cast.DELE, "subject-6");
        for (Map<String, Object> not : List.of(
                Map.<String, Object>of("aud", List.of("another-product")),
                Map.<String, Object>of("iss", "https://elsewhere.example.org"),
                Map.<String, Object>of("nonce", "of another browser"),
                Map.<String, Object>of("exp", Date.from(Instant.EPOCH)))) {
            provider.enqueueCallback(
                    new DefaultOAuth2TokenCallback("county", "subject-6", "JWT", List.of("waymark"), not, 3600));
            assertThat(stranger.get(PAGE + "/county").text())
                    .as(not.toString())
                    .contains("is not in answer to this browser");
            assertThat(stranger.get("/oakfield/home").address()).contains("/identity/sign-in");
        }
        assertThat(stranger.get(PAGE + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void whoever_signed_in_long_ago_connects_nothing_and_ends_nothing() {
        connect(Cast.DELE, "subject-7");
        Browser dele = product.as(Cast.DELE);
        vouch("subject-8", "thief@example.org");
        dele.get(PAGE + "/county/connection");
        product.database()
                .sqlAsApp()
                .sql("delete from identity.session_attributes where attribute_name = :name")
                .param("name", JustSignedIn.AT)
                .update();
        String issuer = provider.issuerUrl("county").toString();
        assertThat(dele.post(PAGE + "/connected").status()).isEqualTo(422);
        assertThat(dele.post(PAGE + "/ended", "issuer", issuer, "subject", "subject-7")
                        .status())
                .isEqualTo(422);
        assertThat(product.bean(Connections.class).of(account(Cast.DELE)))
                .extracting(each -> each.who().subject())
                .containsExactly("subject-7");
        Browser again = product.as(Cast.DELE);
        again.post(PAGE + "/ended", "issuer", issuer, "subject", "subject-7");
        assertThat(product.bean(Connections.class).of(account(Cast.DELE))).isEmpty();
    }

    private void connect(Cast who, String subject) {
        Browser browser = product.as(who);
        vouch(subject, "somebody@example.org");
        browser.get(PAGE + "/county/connection");
        assertThat(browser.post(PAGE + "/connected").page().select(".app-passkeys li"))
                .hasSize(1);
    }

    /** Whom the provider knows whoever comes next as. */
    private static void vouch(String subject, String email) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                "county", subject, "JWT", List.of("waymark"), Map.of("email", email), 3600));
    }

    private AccountId account(Cast who) {
        return product.bean(Accounts.class)
                .findByEmail(who.email())
                .orElseThrow()
                .account();
    }
}
