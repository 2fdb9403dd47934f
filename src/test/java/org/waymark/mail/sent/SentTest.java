package org.waymark.mail.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;
import org.waymark.mail.SentMails;

/** In a demonstration nothing is sent, and everything can be read on a page. */
class SentTest {
    private final Product product = Product.running();
    private final String somebody = UUID.randomUUID() + "@family.example.org";

    @Test
    void what_a_school_sends_is_shown_with_its_link_to_anybody() {
        String link = product.address() + "/identity/sign-in?to=/oakfield/home";
        product.in(Cast.RUTH, ruth -> {
            product.bean(Mails.class)
                    .send(new Mail(ruth.school(), somebody, "Your link", "Hello,\n\nsign in: " + link + ".\n", "en"));
            return true;
        });
        Browser browser = product.browser();
        Document list = browser.get("/mail/sent").page();
        assertThat(list.select("main tbody tr").first().text()).startsWith("Your link " + somebody);
        Document one =
                browser.get(list.selectFirst("main tbody a").attr("href")).page();
        assertThat(one.select(".app-summary").text()).contains("From Oakfield Primary To " + somebody);
        assertThat(one.selectFirst(".app-letter").wholeText()).isEqualTo("Hello,\n\nsign in: " + link + ".\n");
        assertThat(one.selectFirst(".app-letter a").attr("href")).isEqualTo("/identity/sign-in?to=/oakfield/home");
    }

    @Test
    void only_links_into_this_waymark_can_be_followed_and_markup_is_text() {
        String here = product.address().toString();
        send(
                "No <b>markup</b>",
                "<script>alert(1)</script> https://elsewhere.example/x " + here + "//elsewhere.example/x " + here
                        + "9/x javascript:alert(1)");
        Document one = newest();
        assertThat(one.select(".app-letter a, .app-letter script, h1 b")).isEmpty();
        assertThat(one.selectFirst(".app-letter").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void words_from_right_to_left_say_their_language() {
        product.bean(Mails.class).send(new Mail(null, somebody, "آپ کا لنک", "السلام علیکم", "ur"));
        assertThat(product.browser()
                        .get("/mail/sent")
                        .page()
                        .selectFirst("main tbody bdi")
                        .attr("lang"))
                .isEqualTo("ur");
        Document one = newest();
        assertThat(one.selectFirst(".app-letter").attr("lang")).isEqualTo("ur");
        assertThat(one.selectFirst(".app-letter").attr("dir")).isEqualTo("auto");
        assertThat(one.select(".app-summary").text()).contains("From Waymark");
    }

    @Test
    void tests_read_what_was_sent_by_address_the_newest_first() {
        send("First", "One");
        send("Second", "Two");
        assertThat(product.bean(SentMails.class).to(somebody.toUpperCase(java.util.Locale.ROOT)))
                .extracting(SentMails.Sent::subject, SentMails.Sent::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Second", "Two"),
                        org.assertj.core.groups.Tuple.tuple("First", "One"));
        assertThat(product.bean(SentMails.class).to("nobody-" + somebody)).isEmpty();
    }

    @Test
    void what_is_rolled_back_was_never_sent() {
        assertThatThrownBy(() -> product.in(Cast.RUTH, ruth -> {
                    send("Never", "Never");
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        assertThat(product.bean(SentMails.class).to(somebody)).isEmpty();
    }

    @Test
    void the_queue_itself_keeps_no_words_of_what_is_gone() {
        send("Your link", "secret");
        assertThat(product.bean(JdbcClient.class)
                        .sql(
                                "select coalesce(subject, '-') || coalesce(text, '-') || state from mail.message where address = :to")
                        .param("to", somebody)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("--sent"));
    }

    @Test
    void a_message_there_is_not_is_not_found() {
        assertThat(product.browser().get("/mail/sent/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private void send(String subject, String text) {
        product.bean(Mails.class).send(new Mail(null, somebody, subject, text, "en"));
    }

    private Document newest() {
        UUID id = product.bean(SentMails.class).to(somebody).getFirst().id();
        return product.browser().get("/mail/sent/" + id).page();
    }
}
