package org.waymark.family.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.identity.Accounts;
import org.waymark.identity.SignInLinks;
import org.waymark.mail.SentMails;

class LinkTest {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}(-[A-Z0-9]{4}){3}");

    private final Product product = Product.running();

    private OneFamily family(String name) {
        return OneFamily.of(Cast.GILL, name, OnePupil.of("1 Cedar", 12, product).key());
    }

    private String asked(OneFamily family) {
        Browser browser = product.browser();
        browser.get("/family/sign-in");
        browser.post("/family/sign-in", "email", family.email().toUpperCase(Locale.ROOT));
        Matcher code = CODE.matcher(
                product.bean(SentMails.class).to(family.email()).getFirst().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    void a_link_signs_in_once_and_looking_at_it_uses_nothing_up() {
        OneFamily family = family("Linka");
        String code = asked(family);
        Browser phone = product.browser();
        assertThat(phone.get("/family/sign-in/link?code=" + code).text()).contains("Sign in as Linka Testerman");
        phone.get("/family/sign-in/link?code=" + code);
        assertThat(phone.post("/family/sign-in/link", "code", code).address()).contains("/oakfield/family/");
        Browser other = product.browser();
        other.get("/family/sign-in");
        Browser.Answer again = other.post("/family/sign-in/link", "code", code);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("This link or code was used already");
        assertThat(other.get("/oakfield/family/home").address()).contains("/family/sign-in");
    }

    @Test
    void a_link_that_is_too_old_signs_nobody_in() {
        OneFamily family = family("Olda");
        String code = asked(family);
        product.database()
                .sqlAsApp()
                .sql(
                        "update identity.sign_in_link set expires_at = now() - interval '1 second' where account_id = :account")
                .param("account", family.account().value())
                .update();
        Browser phone = product.browser();
        assertThat(phone.get("/family/sign-in/link?code=" + code).text()).contains("older than 20 minutes");
        assertThat(phone.post("/family/sign-in/link", "code", code).status()).isEqualTo(422);
    }

    @Test
    void an_address_that_nobody_has_gets_the_same_answer_and_no_e_mail() {
        String nobody = "nobody." + UUID.randomUUID() + "@example.org";
        Browser browser = product.browser();
        browser.get("/family/sign-in");
        String answer = browser.post("/family/sign-in", "email", nobody)
                .page()
                .select("main")
                .text();
        OneFamily family = family("Samea");
        String known = browser.post("/family/sign-in", "email", family.email())
                .page()
                .select("main")
                .text();
        assertThat(answer.replace(nobody, "…")).isEqualTo(known.replace(family.email(), "…"));
        assertThat(product.bean(SentMails.class).to(nobody)).isEmpty();
    }

    @Test
    void a_mailbox_is_not_filled_by_whoever_asks_again_and_again() {
        OneFamily family = family("Filla");
        Browser browser = product.browser();
        browser.get("/family/sign-in");
        for (int i = 0; i < 6; i++) {
            browser.post("/family/sign-in", "email", family.email());
        }
        assertThat(product.bean(SentMails.class).to(family.email())).hasSize(3);
    }

    @Test
    void staff_get_no_link_and_a_family_no_password_and_a_teacher_who_is_a_parent_has_two_hats() {
        Browser browser = product.browser();
        browser.get("/family/sign-in");
        int before = product.bean(SentMails.class).to(Cast.PRIYA.email()).size();
        browser.post("/family/sign-in", "email", Cast.PRIYA.email());
        assertThat(product.bean(SentMails.class).to(Cast.PRIYA.email())).hasSize(before);

        OneFamily family = family("Hata");
        assertThat(product.bean(Accounts.class).findByEmail(family.email())).isEmpty();
        Browser teacher = product.as(Cast.PRIYA);
        String code = product.bean(SignInLinks.class).make(family.account()).orElseThrow();
        teacher.post("/family/sign-in/link", "code", code);
        assertThat(teacher.get("/oakfield/record/classes").status()).isEqualTo(404);
        for (String address :
                List.of("/identity/authenticator", "/identity/passkeys", "/home/schools", "/home/trust")) {
            assertThat(teacher.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(teacher.post("/identity/sign-out").address()).endsWith("/family/sign-in?out");
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_where_families_sign_in_and_back() {
        OneFamily family = family("Backa");
        Browser phone = product.browser();
        Browser.Answer asked = phone.get("/oakfield/consultations/bookings");
        assertThat(asked.address()).contains("/family/sign-in?to=%2Foakfield%2Fconsultations%2Fbookings");
        String code = product.bean(SignInLinks.class).make(family.account()).orElseThrow();
        assertThat(phone.post("/family/sign-in/link", "code", code, "to", "/oakfield/consultations/bookings")
                        .address())
                .endsWith("/oakfield/consultations/bookings");
    }
}
