package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.tenancy.AccountId;

class SecondStepTest {
    private final Product product = Product.running();

    /** The others of the cast's tests sign in with a password alone. */
    @AfterEach
    void turnOff() {
        for (Cast who : List.of(Cast.DELE, Cast.HAMZA)) {
            AccountId account = account(who);
            product.bean(SecondStep.class).turnOff(account);
        }
        product.database().sqlAsApp().sql("delete from identity.guess").update();
        product.database()
                .sqlAsApp()
                .sql("delete from identity.second_step_reset")
                .update();
    }

    @Test
    void until_a_first_code_was_right_the_password_is_enough() {
        Browser dele = product.as(Cast.DELE);
        assertThat(dele.get("/identity/authenticator").text()).contains("Set it up with an authenticator app");
        Browser.Answer begun = dele.post("/identity/authenticator");
        assertThat(begun.page().select("svg.app-qr path")).hasSize(1);
        Browser.Answer wrong = dele.post("/identity/authenticator/confirmed", "code", "000 000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("That is not the code that the app shows now");
        assertThat(product.as(Cast.DELE).get("/").address()).endsWith("/oakfield/home");
    }

    @Test
    void the_password_alone_no_longer_signs_in_and_the_apps_code_after_it_does() {
        String secret = setUp(Cast.DELE);
        Browser dele = product.browser();
        Browser.Answer half = dele.signInAnswer(Cast.DELE.email(), DemoPeople.PASSWORD);
        assertThat(half.address()).endsWith("/identity/second-step");
        assertThat(dele.get("/oakfield/home").address()).contains("/identity/sign-in");

        assertThat(dele.post("/identity/second-step", "code", "123456").text())
                .contains("That is not the code that the app shows now");
        String code = code(secret, 0);
        Browser.Answer in = dele.post("/identity/second-step", "code", code, "to", "/oakfield/mentoring/meetings");
        assertThat(in.address()).endsWith("/oakfield/mentoring/meetings");

        Browser watcher = product.browser();
        watcher.signIn(Cast.DELE.email(), DemoPeople.PASSWORD);
        assertThat(watcher.post("/identity/second-step", "code", code).status())
                .as("a code that somebody saw being typed")
                .isEqualTo(422);
    }

    @Test
    void without_the_password_there_is_no_second_step() {
        setUp(Cast.DELE);
        assertThat(product.browser().get("/identity/second-step").address()).endsWith("/identity/sign-in");
        Browser stranger = product.browser();
        stranger.get("/identity/sign-in");
        assertThat(stranger.post("/identity/second-step", "code", "123456").text())
                .contains("Sign in with your password again");
    }

    @Test
    void a_recovery_code_works_once_in_place_of_the_app() {
        Browser dele = product.as(Cast.DELE);
        List<String> codes = recoveryCodes(dele);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String written = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(half().post("/identity/second-step", "code", written).address())
                .endsWith("/oakfield/home");
        assertThat(half().post("/identity/second-step", "code", written).status())
                .isEqualTo(422);
        assertThat(dele.get("/identity/authenticator").text()).contains("9 of your recovery codes are left");
    }

    @Test
    void somebody_who_has_the_password_cannot_try_codes_without_end_at_one_browser_or_at_many() {
        setUp(Cast.DELE);
        for (int i = 0; i <= Guesses.FREE; i++) {
            half().post("/identity/second-step", "code", "11111" + i);
        }
        assertThat(half().post("/identity/second-step", "code", "222222").text())
                .contains("Too many wrong tries. ");
    }

    @Test
    void a_browser_of_ones_own_is_trusted_for_a_fortnight_and_no_other() {
        String secret = setUp(Cast.DELE);
        Browser own = half();
        own.post("/identity/second-step", "code", code(secret, 0), "trusted", "true");
        own.post("/identity/sign-out");
        assertThat(own.signInAnswer(Cast.DELE.email(), DemoPeople.PASSWORD).address())
                .endsWith("/oakfield/home");
        assertThat(half().get("/identity/second-step").status()).isEqualTo(200);
    }

    @Test
    void it_is_turned_off_with_a_code_and_not_without() {
        Browser dele = product.as(Cast.DELE);
        String secret = secret(dele);
        dele.post("/identity/authenticator/confirmed", "code", code(secret, -1));
        assertThat(dele.post("/identity/authenticator/removed", "code", "").status())
                .isEqualTo(422);
        dele.post("/identity/authenticator/removed", "code", code(secret, 0));
        assertThat(product.as(Cast.DELE).get("/").address()).endsWith("/oakfield/home");
    }

    @Test
    void two_people_turn_it_off_for_somebody_who_lost_phone_and_codes() {
        setUp(Cast.DELE);
        String dele = account(Cast.DELE).value().toString();
        Browser gill = product.as(Cast.GILL);
        Browser ruth = product.as(Cast.RUTH);
        assertThat(gill.post("/oakfield/identity/staff/resets/done", "account", dele)
                        .text())
                .contains("turned off by two people");
        assertThat(gill.post("/oakfield/identity/staff/resets", "account", dele, "reason", " ")
                        .text())
                .contains("Say why in at most 300 characters");
        gill.post("/oakfield/identity/staff/resets", "account", dele, "reason", "lost phone");
        assertThat(gill.post("/oakfield/identity/staff/resets/done", "account", dele)
                        .status())
                .as("whoever asked")
                .isEqualTo(422);
        assertThat(ruth.get("/oakfield/identity/staff").text()).contains("Gill Hartley asked on", "lost phone");
        ruth.post("/oakfield/identity/staff/resets/done", "account", dele);
        assertThat(product.as(Cast.DELE).get("/").address()).endsWith("/oakfield/home");
    }

    @Test
    void another_schools_office_cannot_ask_for_it() {
        setUp(Cast.HAMZA);
        String hamza = account(Cast.HAMZA).value().toString();
        assertThat(product.as(Cast.GILL)
                        .post("/oakfield/identity/staff/resets", "account", hamza, "reason", "lost phone")
                        .text())
                .contains("Choose somebody of this school");
    }

    @Test
    void what_the_database_holds_of_the_secret_is_not_the_secret() {
        byte[] secret = new Base32().decode(setUp(Cast.DELE));
        byte[] kept = product.database()
                .sqlAsApp()
                .sql("select secret from identity.authenticator where account_id = :account")
                .param("account", account(Cast.DELE).value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(kept.length).as("with what makes it unreadable").isGreaterThan(secret.length + 16);
    }

    /** After the password, before the code, at a browser not seen before. */
    private Browser half() {
        return product.browser().signIn(Cast.DELE.email(), DemoPeople.PASSWORD);
    }

    /** Takes the code of the half minute before, so that this one's and the next are still good. */
    private String setUp(Cast who) {
        Browser browser = product.as(who);
        String secret = secret(browser);
        assertThat(browser.post("/identity/authenticator/confirmed", "code", code(secret, -1))
                        .status())
                .isEqualTo(200);
        return secret;
    }

    private List<String> recoveryCodes(Browser browser) {
        String secret = secret(browser);
        return browser.post("/identity/authenticator/confirmed", "code", code(secret, -1))
                .page()
                .select(".app-codes li")
                .eachText();
    }

    private static String secret(Browser browser) {
        Element key = browser.post("/identity/authenticator").page().selectFirst(".app-key-words");
        return key.text().replace(" ", "");
    }

    private static String code(String secret, int later) {
        return new PhoneApp(secret).code(later);
    }

    private AccountId account(Cast who) {
        return product.bean(Accounts.class)
                .findByEmail(who.email())
                .orElseThrow()
                .account();
    }
}
