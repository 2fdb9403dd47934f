package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Uuid7;

/** What a browser without a script, or one that lies, comes to. A real device is in {@code PasskeysJourneyTest}. */
class PasskeysTest {
    private final Product product = Product.running();

    @AfterEach
    void turnOff() {
        product.bean(SecondStep.class).turnOff(account(Cast.DELE));
        product.database()
                .sqlAsApp()
                .sql("delete from identity.second_step_reset")
                .update();
    }

    @Test
    void without_a_script_none_is_offered_and_the_page_says_what_there_is_instead() {
        var page = product.as(Cast.DELE).get("/identity/passkeys").page();
        assertThat(page.selectFirst("[data-passkey-add]").hasAttr("hidden")).isTrue();
        assertThat(page.text()).contains("You can sign in with your password as before");
        var signIn = product.browser().get("/identity/sign-in").page();
        assertThat(signIn.selectFirst("[data-passkey-sign-in]").hasAttr("hidden"))
                .isTrue();
    }

    @Test
    void at_an_address_that_has_no_passkeys_none_is_offered_and_the_page_says_why() {
        Browser dele = new Browser(
                java.net.URI.create("http://127.0.0.1:" + product.address().getPort()));
        dele.signIn(Cast.DELE.email(), DemoPeople.PASSWORD);
        assertThat(dele.get("/identity/passkeys").page().text())
                .contains("Passkeys work where Waymark is opened at http://localhost:");
        assertThat(dele.get("/identity/sign-in").page().select("[data-passkey-sign-in]"))
                .isEmpty();
        assertThat(dele.post("/identity/passkeys/beginning").status()).isEqualTo(422);
    }

    @Test
    void whoever_signed_in_long_ago_changes_nothing_before_signing_in_again() {
        plant();
        Browser dele = product.browser();
        dele.signIn(Cast.DELE.email(), DemoPeople.PASSWORD);
        String recovery =
                product.bean(RecoveryCodes.class).renew(account(Cast.DELE)).getFirst();
        dele.post("/identity/second-step", "code", recovery);
        product.database()
                .sqlAsApp()
                .sql("delete from identity.session_attributes where attribute_name = :name")
                .param("name", JustSignedIn.AT)
                .update();
        var page = dele.get("/identity/passkeys").page();
        assertThat(page.text()).contains("Sign in again, and then add or remove a passkey.");
        assertThat(page.select(".app-passkeys button, [data-passkey-add]")).isEmpty();
        for (String act : List.of("", "/codes", "/removed", "/beginning")) {
            assertThat(dele.post(
                                    "/identity/passkeys" + act,
                                    "name",
                                    "x",
                                    "passkey",
                                    UUID.randomUUID().toString())
                            .status())
                    .as(act)
                    .isEqualTo(422);
        }
    }

    @Test
    void what_no_device_made_is_not_kept() {
        Browser dele = product.as(Cast.DELE);
        assertThat(dele.post("/identity/passkeys", "name", "x", "made", "{}").text())
                .contains("That took too long");
        dele.post("/identity/passkeys/beginning");
        assertThat(dele.post("/identity/passkeys", "name", "x", "made", "{\"rawId\":3}")
                        .text())
                .contains("what the device sent cannot be read");
        assertThat(dele.post("/identity/passkeys", "name", " ", "made", "{}").text())
                .contains("Give the passkey a name");
        assertThat(product.bean(Passkeys.class).of(account(Cast.DELE))).isEmpty();
    }

    @Test
    void what_no_device_signed_signs_nobody_in() {
        Browser stranger = product.browser();
        stranger.get("/identity/sign-in");
        assertThat(stranger.post("/identity/passkeys/sign-in", "shown", "{}").text())
                .contains("That took too long");
        assertThat(stranger.post("/identity/passkeys/challenge").text())
                .contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"");
        Browser.Answer refused = stranger.post("/identity/passkeys/sign-in", "shown", "{\"id\":\"" + "x".repeat(9));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("not known here any more");
        assertThat(stranger.post("/identity/passkeys/sign-in", "shown", "{}").text())
                .as("a challenge is good once")
                .contains("That took too long");
    }

    @Test
    void with_a_passkey_alone_the_password_leads_to_one_more_step() {
        plant();
        Browser dele = product.browser();
        assertThat(dele.signInAnswer(Cast.DELE.email(), DemoPeople.PASSWORD).address())
                .endsWith("/identity/second-step");
        var page = dele.get("/identity/second-step").page();
        assertThat(page.text())
                .contains("Use your passkey", "codes that you wrote down")
                .doesNotContain("six digits");
    }

    @Test
    void anothers_passkey_is_not_removed() {
        UUID deles = plant();
        product.as(Cast.PRIYA).post("/identity/passkeys/removed", "passkey", deles.toString());
        assertThat(product.bean(Passkeys.class).of(account(Cast.DELE))).hasSize(1);
    }

    @Test
    void two_people_remove_the_passkeys_of_somebody_who_lost_them() {
        plant();
        String dele = account(Cast.DELE).value().toString();
        product.as(Cast.GILL).post("/oakfield/identity/staff/resets", "account", dele, "reason", "lost laptop");
        product.as(Cast.RUTH).post("/oakfield/identity/staff/resets/done", "account", dele);
        assertThat(product.bean(Passkeys.class).of(account(Cast.DELE))).isEmpty();
        assertThat(product.as(Cast.DELE).get("/").address()).endsWith("/oakfield/home");
    }

    /** A passkey of Dele's, as the database holds one; nothing can sign with it. */
    private UUID plant() {
        UUID id = Uuid7.next();
        product.database()
                .sqlAsApp()
                .sql("""
                        insert into identity.passkey (id, account_id, credential_id, attested, public_key, sign_count,
                                                      transports, name, made_at)
                        values (:id, :account, '\\x01', '\\x02', '\\x03', 0, '{}', 'laptop', now())
                        """)
                .param("id", id)
                .param("account", account(Cast.DELE).value())
                .update();
        return id;
    }

    private AccountId account(Cast who) {
        return product.bean(Accounts.class)
                .findByEmail(who.email())
                .orElseThrow()
                .account();
    }
}
