package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class SigningInTest {
    private final Product product = Product.running();

    @Test
    void somebody_signs_in_and_comes_to_their_own_first_page() {
        Browser priya = product.as(Cast.PRIYA);
        assertThat(priya.get("/").address()).endsWith("/oakfield/home");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_sentence() {
        Browser known = product.browser().signIn(Cast.HAFSA.email(), "not the password");
        Browser unknown = product.browser().signIn("nobody@oakfield.example.org", "not the password");
        String sentence = "The e-mail address or the password is not right";
        assertThat(known.get("/identity/sign-in?wrong").text()).contains(sentence);
        assertThat(known.get("/identity/me", "Sec-Fetch-Mode", "cors").status()).isEqualTo(401);
        assertThat(unknown.get("/identity/me", "Sec-Fetch-Mode", "cors").status())
                .isEqualTo(401);
    }

    @Test
    void guessing_slows_down_on_the_guessers_device_and_not_on_the_heads_own() {
        Browser own = product.as(Cast.OWAIN);
        own.post("/identity/sign-out");
        Browser guesser = product.browser();
        for (int i = 0; i <= Guesses.FREE; i++) {
            guesser.signIn(Cast.OWAIN.email(), "guess " + i);
        }
        Browser.Answer slowed =
                guesser.post("/identity/sign-in", "email", Cast.OWAIN.email(), "password", DemoPeople.PASSWORD);
        assertThat(slowed.address()).contains("wait=");
        assertThat(slowed.text()).contains("Too many wrong tries from this device. Wait ");
        own.signIn(Cast.OWAIN.email(), DemoPeople.PASSWORD);
        assertThat(own.get("/").address()).endsWith("/brookside/home");
        letOthersSignInAgain();
    }

    /** The head is one of the cast: the next test has no device that is known. */
    private void letOthersSignInAgain() {
        product.database().sqlAsApp().sql("delete from identity.guess").update();
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_sign_in_and_back() {
        Browser stranger = product.browser();
        Browser.Answer asked = stranger.get("/oakfield/record/classes");
        assertThat(asked.address()).contains("/identity/sign-in?to=%2Foakfield%2Frecord%2Fclasses");
        Browser.Answer back = stranger.post(
                "/identity/sign-in",
                "email",
                Cast.PRIYA.email(),
                "password",
                DemoPeople.PASSWORD,
                "to",
                "/oakfield/record/classes");
        assertThat(back.address()).endsWith("/oakfield/record/classes");
    }

    @Test
    void an_address_elsewhere_is_not_followed_after_signing_in() {
        Browser.Answer answer = product.browser()
                .post(
                        "/identity/sign-in",
                        "email",
                        Cast.PRIYA.email(),
                        "password",
                        DemoPeople.PASSWORD,
                        "to",
                        "//evil.example/");
        assertThat(answer.address()).doesNotContain("evil");
    }

    @Test
    void a_form_without_the_pages_token_is_refused() {
        Browser priya = product.as(Cast.PRIYA);
        priya.forgetForms();
        assertThat(priya.post("/identity/sign-out").status()).isEqualTo(403);
    }

    @Test
    void last_use_is_written_once_a_minute_and_half_an_hour_without_any_ends_the_session() {
        Browser priya = product.as(Cast.PRIYA);
        String home = "/oakfield/home";
        String session = sessionOf(priya);
        assertThat(writesOfSessions(priya, home)).isEmpty();

        minutesPass(2, session);
        assertThat(writesOfSessions(priya, home)).hasSize(1);
        assertThat(writesOfSessions(priya, home)).isEmpty();

        minutesPass(29, session);
        assertThat(priya.get(home).address()).endsWith(home);
        minutesPass(31, session);
        assertThat(priya.get(home).address()).contains("/identity/sign-in");
    }

    private List<String> writesOfSessions(Browser browser, String address) {
        return product.statements(() -> browser.get(address)).stream()
                .filter(statement -> statement.startsWith("UPDATE identity.session"))
                .toList();
    }

    /** Moves a session into the past: to it, as if so many minutes had gone by. */
    private void minutesPass(int minutes, String session) {
        int moved = product.database()
                .sqlAsApp()
                .sql("""
                        update identity.session
                           set last_access_time = last_access_time - :millis, expiry_time = expiry_time - :millis
                         where session_id = :session
                        """)
                .param("millis", minutes * 60_000L)
                .param("session", session)
                .update();
        assertThat(moved).isOne();
    }

    private static String sessionOf(Browser browser) {
        String cookie = browser.cookies().stream()
                .filter(each -> each.getName().equals("waymark-session"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    @Test
    void signing_out_ends_the_session() {
        Browser priya = product.as(Cast.PRIYA);
        priya.post("/identity/sign-out");
        assertThat(priya.get("/oakfield/home").address()).contains("/identity/sign-in");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        Browser browser = product.browser();
        browser.get("/identity/sign-in");
        Browser.Answer in = browser.signInAnswer(Cast.PRIYA.email(), DemoPeople.PASSWORD);
        assertThat(in.status()).isEqualTo(200);
        assertThat(browser.cookies())
                .anyMatch(cookie -> cookie.getName().equals("waymark-session")
                        && cookie.isHttpOnly()
                        && cookie.getPath().equals("/"));
    }

    @Test
    void with_https_every_cookie_belongs_to_this_host_alone() {
        assertThat(new CookieNames(true).session()).isEqualTo("__Host-waymark-session");
        assertThat(new CookieNames(true).csrf()).startsWith("__Host-");
        assertThat(new CookieNames(true).device()).startsWith("__Host-");
    }
}
