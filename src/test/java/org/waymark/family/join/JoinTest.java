package org.waymark.family.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.access.Access;
import org.waymark.family.Invitations;
import org.waymark.family.Letters;
import org.waymark.mail.SentMails;
import org.waymark.pupils.Contacts;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

class JoinTest {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}(-[A-Z0-9]{4}){3}");

    private final Product product = Product.running();

    @Test
    void an_invitation_by_e_mail_opens_the_child_once_for_who_knows_the_date_of_birth() {
        OnePupil pupil = OnePupil.of("1 Cedar", 0, product);
        String email = address();
        UUID contact = contact(pupil, "Zuzanna", email, "Polish");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        SentMails.Sent mail = product.bean(SentMails.class).to(email).getFirst();
        assertThat(mail.text()).doesNotContain(pupil.name().split(",")[0]).contains("/family/join?code=");
        String code = code(mail.text());

        Browser phone = product.browser();
        assertThat(phone.get("/family/join?code=" + code).text()).contains(code).doesNotContain("name=\"email\"");
        assertThat(join(phone, code, LocalDate.of(2001, 1, 1)).text()).contains("This is not the date of birth");
        Browser.Answer in = join(phone, code.toLowerCase(Locale.ROOT).replace("-", " "), born(pupil));
        assertThat(in.address()).endsWith("/oakfield/family/children/" + pupil.id());
        assertThat(sees(phone, pupil)).isTrue();
        assertThat(phone.get("/oakfield/record/classes").status()).isEqualTo(404);

        Browser later = product.browser();
        assertThat(join(later, code, born(pupil)).text()).contains("This code does not open an invitation");
        assertThat(later.get("/identity/me", "Sec-Fetch-Mode", "cors").status()).isEqualTo(401);
    }

    @Test
    void after_five_wrong_dates_a_code_opens_nothing_even_with_the_right_one() {
        OnePupil pupil = OnePupil.of("1 Cedar", 1, product);
        String email = address();
        UUID contact = contact(pupil, "Wanda", email, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        String code = code(product.bean(SentMails.class).to(email).getFirst().text());
        for (int i = 1; i <= 5; i++) {
            join(product.browser(), code, LocalDate.of(2001, 1, i));
        }
        assertThat(join(product.browser(), code, born(pupil)).text()).contains("does not open an invitation");
    }

    @Test
    void an_invitation_that_is_older_than_14_days_or_was_made_anew_opens_nothing() {
        OnePupil pupil = OnePupil.of("1 Cedar", 2, product);
        String email = address();
        UUID contact = contact(pupil, "Olga", email, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        List<String> codes = product.bean(SentMails.class).to(email).stream()
                .map(mail -> code(mail.text()))
                .toList();
        assertThat(join(product.browser(), codes.getLast(), born(pupil)).text()).contains("does not open");
        product.database()
                .sqlAsApp()
                .sql(
                        "update family.code set expires_at = made.now - interval '1 minute' from (select :now::timestamptz as now) made where email = :email")
                .param("now", java.time.OffsetDateTime.of(2026, 11, 23, 0, 0, 0, 0, java.time.ZoneOffset.UTC))
                .param("email", email)
                .update();
        assertThat(join(product.browser(), codes.getFirst(), born(pupil)).text())
                .contains("does not open");
    }

    @Test
    void a_letter_has_a_code_and_the_address_that_is_given_must_be_read_before_anybody_is_in() throws IOException {
        OnePupil pupil = OnePupil.of("1 Cedar", 3, product);
        UUID contact = contact(pupil, "Amira", null, "Arabic");
        byte[] pdf = inviting(by -> product.bean(Letters.class).print(List.of(contact), by))
                .get();
        String printed = text(pdf);
        assertThat(printed).contains("Amira").contains("/family/join");
        String code = code(printed);
        String email = address();
        Browser phone = product.browser();
        assertThat(phone.get("/family/join?code=" + code).text()).contains("name=\"email\"");
        assertThat(phone.post("/family/join", form(code, born(pupil), "nowhere"))
                        .text())
                .contains("Write one e-mail address");
        Browser.Answer sent = phone.post("/family/join", form(code, born(pupil), email));
        assertThat(sent.text()).contains("We have sent an e-mail to " + email);
        assertThat(phone.get("/identity/me", "Sec-Fetch-Mode", "cors").status()).isEqualTo(401);

        String link = code(product.bean(SentMails.class).to(email).getFirst().text());
        assertThat(join(product.browser(), link, born(pupil)).address())
                .endsWith("/oakfield/family/children/" + pupil.id());
        assertThat(join(product.browser(), code, born(pupil)).text()).contains("does not open an invitation");
    }

    @Test
    void one_adult_has_one_account_for_all_children_and_a_further_child_is_added_while_signed_in() throws IOException {
        OnePupil first = OnePupil.of("1 Cedar", 4, product);
        OnePupil sibling = OnePupil.of("1 Cedar", 5, product);
        OnePupil other = OnePupil.of("1 Cedar", 6, product);
        String email = address();
        UUID contact = contact(first, "Bozena", email, "");
        contact(sibling, "Bozena", email.toUpperCase(Locale.ROOT), "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        Browser phone = product.browser();
        join(phone, code(product.bean(SentMails.class).to(email).getFirst().text()), born(sibling));
        assertThat(sees(phone, first)).isTrue();
        assertThat(sees(phone, sibling)).isTrue();
        assertThat(sees(phone, other)).isFalse();

        UUID further = contact(other, "Bozena", null, "");
        byte[] letter = inviting(by -> product.bean(Letters.class).print(List.of(further), by))
                .get();
        String code = code(text(letter));
        assertThat(phone.get("/family/join?code=" + code).text()).contains("You are signed in as Bozena Testerman");
        join(phone, code, born(other));
        assertThat(sees(phone, other)).isTrue();
    }

    @Test
    void whoever_lost_the_address_is_invited_anew_and_the_old_way_in_sees_nothing_more() {
        OnePupil pupil = OnePupil.of("1 Cedar", 11, product);
        String lost = address();
        UUID contact = contact(pupil, "Danuta", lost, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        Browser before = product.browser();
        join(before, code(product.bean(SentMails.class).to(lost).getFirst().text()), born(pupil));
        UUID account = account(before);

        String email = address();
        product.in(
                Cast.GILL,
                by -> product.bean(JdbcClient.class)
                        .sql("update pupils.contact set email = :email where school_id = :school and id = :id")
                        .param("school", by.schoolKey())
                        .param("id", contact)
                        .param("email", email)
                        .update());
        assertThat(product.as(Cast.GILL)
                        .get("/oakfield/family/invitations")
                        .page()
                        .select("input[name=contact][value=" + contact + "]"))
                .hasSize(1);
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        Browser after = product.browser();
        join(after, code(product.bean(SentMails.class).to(email).getFirst().text()), born(pupil));
        assertThat(account(after)).isNotEqualTo(account);
        assertThat(sees(after, pupil)).isTrue();
        assertThat(sees(before, pupil)).as("signed in at the old address").isFalse();
    }

    @Test
    void a_new_way_in_is_not_given_to_whoever_is_signed_in_on_that_device() {
        OnePupil pupil = OnePupil.of("1 Cedar", 13, product);
        String lost = address();
        UUID contact = contact(pupil, "Ewa", lost, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        join(
                product.browser(),
                code(product.bean(SentMails.class).to(lost).getFirst().text()),
                born(pupil));
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        OneFamily partner = OneFamily.of(
                Cast.GILL, "Partnerina", OnePupil.of("1 Cedar", 14, product).key());
        Browser shared = partner.browser();
        join(shared, code(product.bean(SentMails.class).to(lost).getFirst().text()), born(pupil));
        assertThat(account(shared)).isNotEqualTo(partner.account().value());
        assertThat(sees(shared, pupil)).isTrue();
        assertThat(sees(partner.browser(), pupil)).isFalse();
    }

    @Test
    void a_code_that_is_on_its_way_opens_nothing_once_the_access_is_stopped() {
        OnePupil pupil = OnePupil.of("1 Cedar", 15, product);
        String email = address();
        UUID contact = contact(pupil, "Fiona", email, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        Browser before = product.browser();
        join(before, code(product.bean(SentMails.class).to(email).getFirst().text()), born(pupil));
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        String code = code(product.bean(SentMails.class).to(email).getFirst().text());
        product.as(Cast.GILL)
                .post(
                        "/oakfield/family/invitations/stopped",
                        "account",
                        account(before).toString(),
                        "why",
                        "a court order");
        Browser.Answer answer = join(product.browser(), code, born(pupil));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This code does not open an invitation.");
        assertThat(sees(before, pupil)).isFalse();
    }

    @Test
    void two_adults_at_one_address_have_an_account_each_and_see_only_their_own_children() {
        OnePupil one = OnePupil.of("1 Cedar", 7, product);
        OnePupil two = OnePupil.of("1 Cedar", 8, product);
        String email = address();
        UUID first = contact(one, "Piotr", email, "");
        UUID second = contact(two, "Halina", email, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(first, second), by));
        List<String> codes = product.bean(SentMails.class).to(email).stream()
                .map(mail -> code(mail.text()))
                .toList();
        Browser.Answer[] in = new Browser.Answer[2];
        Browser[] phones = {product.browser(), product.browser()};
        for (int i = 0; i < 2; i++) {
            in[i] = join(phones[i], codes.get(i), born(one));
            if (!in[i].address().endsWith("/family/home")) {
                in[i] = join(phones[i], codes.get(i), born(two));
            }
        }
        assertThat(List.of(sees(phones[0], one), sees(phones[1], one))).containsExactlyInAnyOrder(true, false);
        assertThat(sees(phones[0], two)).isNotEqualTo(sees(phones[0], one));

        Browser asking = product.browser();
        asking.get("/family/sign-in");
        assertThat(asking.post("/family/sign-in", "email", email).text()).contains("If the school knows");
        assertThat(product.bean(SentMails.class).to(email).getFirst().text())
                .contains("Piotr Testerman, sign in here")
                .contains("Halina Testerman, sign in here");
    }

    @Test
    void whoever_is_stopped_or_suspended_sees_nothing_from_the_next_press_on() {
        OnePupil pupil = OnePupil.of("1 Cedar", 9, product);
        String email = address();
        UUID contact = contact(pupil, "Marek", email, "");
        inviting(by -> product.bean(Invitations.class).invite(List.of(contact), by));
        Browser phone = product.browser();
        join(phone, code(product.bean(SentMails.class).to(email).getFirst().text()), born(pupil));
        assertThat(sees(phone, pupil)).isTrue();
        UUID account = account(phone);
        Browser gill = product.as(Cast.GILL);
        assertThat(gill.post("/oakfield/family/invitations/stopped", "account", account.toString(), "why", " ")
                        .text())
                .contains("why the access ends");
        assertThat(sees(phone, pupil)).isTrue();
        gill.post("/oakfield/family/invitations/stopped", "account", account.toString(), "why", "a court order");
        assertThat(sees(phone, pupil)).isFalse();
        assertThat(phone.get("/oakfield/family/children/" + pupil.id()).status())
                .isEqualTo(404);
        Document families = gill.get("/oakfield/family/invitations").page();
        assertThat(families.text()).contains("Access stopped");
        assertThat(families.select("main a[href=/oakfield/family/cards]")).hasSize(1);

        gill.post("/oakfield/family/invitations/resumed", "account", account.toString());
        assertThat(sees(phone, pupil)).isTrue();
        product.in(Cast.GILL, by -> {
            product.bean(Contacts.class).suspend(List.of(contact), "the file lacks them", by);
            return true;
        });
        assertThat(sees(phone, pupil)).isFalse();
    }

    @Test
    void nobody_is_invited_while_a_stolen_password_would_open_every_sheet() {
        OnePupil pupil = OnePupil.of("1 Cedar", 10, product);
        UUID contact = contact(pupil, "Ewa", address(), "");
        assertThatThrownBy(() -> product.in(
                        Cast.GILL, by -> product.bean(Invitations.class).invite(List.of(contact), by)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("second step");
        Browser.Answer refused =
                product.as(Cast.GILL).post("/oakfield/family/invitations", "contact", contact.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("First make a second step a duty");
    }

    @Test
    void a_code_tried_a_thousand_times_is_slowed_down() {
        Browser guesser = product.browser();
        guesser.get("/family/join");
        Browser.Answer last = null;
        for (int i = 0; i < 1000; i++) {
            last = guesser.post("/family/join", form("AAAA-BBBB-CCCC-%04d".formatted(i), LocalDate.of(2018, 1, 1), ""));
            if (last.text().contains("Wait a few minutes")) {
                break;
            }
        }
        assertThat(last).isNotNull();
        assertThat(last.text()).contains("Wait a few minutes");
    }

    private static String[] form(String code, LocalDate born, String email) {
        return new String[] {
            "code",
            code,
            "day",
            String.valueOf(born.getDayOfMonth()),
            "month",
            String.valueOf(born.getMonthValue()),
            "year",
            String.valueOf(born.getYear()),
            "email",
            email
        };
    }

    private static Browser.Answer join(Browser phone, String code, LocalDate born) {
        phone.get("/family/join");
        return phone.post("/family/join", form(code, born, ""));
    }

    /** With the school's rule on for this moment only: the tests share its staff. */
    private <T> T inviting(Function<Viewer, T> act) {
        return product.in(Cast.GILL, by -> {
            JdbcClient jdbc = product.bean(JdbcClient.class);
            jdbc.sql("insert into identity.second_step_rule (school_id, since) values (:school, now())")
                    .param("school", by.schoolKey())
                    .update();
            T done = act.apply(by);
            jdbc.sql("delete from identity.second_step_rule where school_id = :school")
                    .param("school", by.schoolKey())
                    .update();
            return done;
        });
    }

    private UUID contact(OnePupil pupil, String given, String email, String language) {
        UUID id = Uuid7.next();
        product.in(
                Cast.GILL,
                by -> product.bean(JdbcClient.class)
                        .sql("""
                        insert into pupils.contact (school_id, id, pupil_id, given_name, family_name, relationship,
                                                    parental_responsibility, email, phone, language)
                        values (:school, :id, :pupil, :given, 'Testerman', 'Parent', true, :email, '07700 900000', :language)
                        """)
                        .param("school", by.schoolKey())
                        .param("id", id)
                        .param("pupil", UUID.fromString(pupil.id()))
                        .param("given", given)
                        .param("email", email)
                        .param("language", language)
                        .update());
        return id;
    }

    private boolean sees(Browser phone, OnePupil pupil) {
        UUID account = account(phone);
        return product.in(
                Cast.GILL,
                by -> product.bean(Access.class)
                        .sees(
                                new PupilId(UUID.fromString(pupil.id())),
                                new Viewer(
                                        by.school(),
                                        by.slug(),
                                        by.schoolName(),
                                        new AccountId(account),
                                        "",
                                        by.roles())));
    }

    private static UUID account(Browser phone) {
        String me = phone.get("/identity/me", "Sec-Fetch-Mode", "cors").text();
        return UUID.fromString(me.replaceAll(".*\"account\":\"([^\"]+)\".*", "$1"));
    }

    private LocalDate born(OnePupil pupil) {
        return product.in(
                Cast.GILL,
                by -> product.bean(JdbcClient.class)
                        .sql("select born_on from pupils.pupil where school_id = :school and id = :pupil")
                        .param("school", by.schoolKey())
                        .param("pupil", UUID.fromString(pupil.id()))
                        .query(LocalDate.class)
                        .single());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as("a code").isTrue();
        return code.group();
    }

    private static String address() {
        return "family." + UUID.randomUUID() + "@example.org";
    }
}
