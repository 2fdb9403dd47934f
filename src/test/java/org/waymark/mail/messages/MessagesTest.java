package org.waymark.mail.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.mail.Mails;
import org.waymark.tenancy.Uuid7;

/** The office sees which addresses did not get what its own school sent, and nothing of what that said. */
class MessagesTest {
    private static final String PAGE = "/oakfield/mail/messages";

    private final Product product = Product.running();
    private final String family = UUID.randomUUID() + "@family.example.org";

    @AfterEach
    void leaveNothing() {
        jdbc().sql("delete from mail.message where address like '%' || :family")
                .param("family", family)
                .update();
    }

    @Test
    void what_came_back_is_shown_by_address_with_the_reason_and_without_its_words() {
        add("oakfield", "", "given up", 1, "The address does not take e-mail.");
        add("oakfield", "", "given up", 1, "The address does not take e-mail at all.");
        add("oakfield", "later-", "waiting", 3, "Mailbox full.");
        add("oakfield", "untried-", "waiting", 0, null);
        add("oakfield", "gone-", "sent", 1, null);
        add("brookside", "theirs-", "given up", 1, "The address does not take e-mail.");
        Document page = product.as(Cast.GILL).get(PAGE).page();
        assertThat(page.select("main h3").eachText())
                .contains(family, "later-" + family)
                .doesNotContain("untried-" + family, "gone-" + family, "theirs-" + family);
        assertThat(card(page, "").text())
                .contains("2 e-mails not delivered. The address does not take e-mail at all.")
                .contains("Given up on")
                .doesNotContain("Try again");
        assertThat(card(page, "later-").text())
                .contains("1 e-mail waits. Mailbox full.")
                .contains("It is tried again by itself on")
                .contains("Try again now");
        assertThat(page.text()).doesNotContain("secret").contains("2 e-mails wait to be sent.");
        Browser owain = product.as(Cast.OWAIN);
        assertThat(owain.get("/brookside/mail/messages")
                        .page()
                        .select("main h3")
                        .eachText())
                .contains("theirs-" + family)
                .doesNotContain(family);
        assertThat(product.as(Cast.GILL).get("/oakfield/home").page().text())
                .contains("addresses that did not get their e-mail");
    }

    @Test
    void try_again_makes_it_the_next_one_and_forget_it_throws_it_away() {
        UUID waits = add("oakfield", "", "waiting", 3, "Mailbox full.");
        UUID other = add("oakfield", "other-", "waiting", 3, "Mailbox full.");
        Browser gill = product.as(Cast.GILL);
        assertThat(gill.post(PAGE + "/again", "address", family).status()).isEqualTo(200);
        assertThat(isDue(waits)).isTrue();
        assertThat(isDue(other)).isFalse();
        assertThat(gill.post(PAGE + "/again").status()).isEqualTo(200);
        assertThat(isDue(other)).isTrue();
        Document page = gill.post(PAGE + "/forgotten", "address", family).page();
        assertThat(page.select("main h3").eachText())
                .contains("other-" + family)
                .doesNotContain(family);
        assertThat(jdbc().sql("select state || coalesce(text, '-') || problem from mail.message where id = :id")
                        .param("id", waits)
                        .query(String.class)
                        .single())
                .isEqualTo("forgotten-Forgotten by Gill Hartley.");
    }

    @Test
    void another_schools_message_is_not_found_and_stays_as_it_is() {
        UUID theirs = add("brookside", "", "waiting", 3, "Mailbox full.");
        Browser gill = product.as(Cast.GILL);
        assertThat(gill.post(PAGE + "/again", "address", family).status()).isEqualTo(404);
        assertThat(gill.post(PAGE + "/again").status()).isEqualTo(200);
        assertThat(gill.post(PAGE + "/forgotten", "address", family).status()).isEqualTo(404);
        assertThat(gill.post("/brookside/mail/messages/forgotten", "address", family)
                        .status())
                .isEqualTo(404);
        assertThat(isDue(theirs)).isFalse();
    }

    @Test
    void only_the_office_and_the_head_see_it() {
        assertThat(product.as(Cast.RUTH).get(PAGE).status()).isEqualTo(200);
        for (Cast other : List.of(Cast.PRIYA, Cast.TOMASZ, Cast.OWAIN, Cast.HELEN)) {
            assertThat(product.as(other).get(PAGE).status()).as(other.name()).isEqualTo(404);
        }
        assertThat(product.browser().get(PAGE).address()).contains("/identity/sign-in");
    }

    @Test
    void the_page_takes_few_statements() {
        add("oakfield", "", "given up", 1, "The address does not take e-mail.");
        Browser gill = product.as(Cast.GILL);
        gill.get(PAGE);
        assertThat(product.statements(() -> gill.get(PAGE))).hasSizeLessThanOrEqualTo(8);
        assertThat(product.statements(() -> product.browser().get("/mail/sent")))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void other_modules_ask_which_addresses_did_not_get_the_last_one() {
        add("oakfield", "", "given up", 1, "The address does not take e-mail.");
        add("oakfield", "mended-", "given up", 1, "The address does not take e-mail.");
        add("oakfield", "mended-", "sent", 1, null);
        add("oakfield", "left-", "forgotten", 1, "Forgotten by Gill Hartley.");
        add("brookside", "theirs-", "given up", 1, "The address does not take e-mail.");
        List<String> asked = List.of(
                family.toUpperCase(java.util.Locale.ROOT),
                "mended-" + family,
                "left-" + family,
                "theirs-" + family,
                "new-" + family);
        assertThat(product.<Map<String, String>>in(
                        Cast.GILL, gill -> product.bean(Mails.class).undelivered(asked, gill)))
                .isEqualTo(Map.of(family, "The address does not take e-mail."));
        assertThat(product.<Map<String, String>>in(
                        Cast.GILL, gill -> product.bean(Mails.class).undelivered(List.of(), gill)))
                .isEmpty();
    }

    private Element card(Document page, String before) {
        return page.select("main li").stream()
                .filter(each -> each.select("h3").text().equals(before + family))
                .findFirst()
                .orElseThrow();
    }

    private UUID add(String school, String before, String state, int tries, String problem) {
        UUID id = Uuid7.next();
        boolean waits = state.equals("waiting");
        OffsetDateTime now = OffsetDateTime.parse("2026-11-24T10:00:00Z");
        jdbc().sql("""
                        insert into mail.message (id, school_id, address, subject, text, language_code, queued_at, state, tries,
                                                  try_at, problem, ended_at)
                        select :id, school_id, :address, :subject, :text, 'en', :now, :state, :tries, :try, :problem, :ended
                          from school.school where slug = :school
                        """)
                .param("id", id)
                .param("school", school)
                .param("address", before + family)
                .param("subject", waits ? "secret" : null)
                .param("text", waits ? "secret" : null)
                .param("now", now)
                .param("state", state)
                .param("tries", tries)
                .param("try", waits ? now.plusYears(50) : null)
                .param("problem", problem)
                .param("ended", waits ? null : now)
                .update();
        return id;
    }

    private boolean isDue(UUID id) {
        return jdbc().sql("select try_at < timestamptz '2060-01-01 00:00Z' from mail.message where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient jdbc() {
        return product.bean(JdbcClient.class);
    }
}
