package org.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ui.Refused;

class MailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "first.last+tag@mail.example.org",
                "o'neill@example.org",
                "x@localhost",
                "x@bücher.example",
            })
    void one_address_is_taken(String address) {
        assertThat(MailAddress.isOne(address)).isTrue();
        assertThat(mail(address, "Hello", "Hello").to()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.org",
                "a@",
                "a@b@example.org",
                "a b@example.org",
                "a@example.org, b@example.org",
                "a@example.org;b@example.org",
                "Ann <a@example.org>",
                "<a@example.org>",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\n",
                "a\r\n@example.org",
                "a\u0000@example.org",
                ".a@example.org",
                "a@-example.org",
                "a@example..org",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "\"a b\"@example.org",
                "-oX@exa mple.org",
            })
    void anything_else_is_refused_beside_its_field(String address) {
        assertThat(MailAddress.isOne(address)).isFalse();
        assertThatThrownBy(() -> mail(address, "Hello", "Hello"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("to"));
    }

    @Test
    void an_address_may_have_254_characters_and_no_more() {
        String domain = "a".repeat(60) + ".example.org";
        assertThat(MailAddress.isOne("x".repeat(64) + "@" + domain)).isTrue();
        assertThat(MailAddress.isOne("x".repeat(65) + "@" + domain)).isFalse();
        String longest = "x".repeat(64) + "@" + ("a".repeat(60) + ".").repeat(3) + "abcdef";
        assertThat(longest).hasSize(254);
        assertThat(MailAddress.isOne(longest)).isTrue();
        assertThat(MailAddress.isOne(longest + "a")).isFalse();
    }

    @Test
    void a_domain_in_other_letters_is_sent_in_those_that_servers_know() {
        assertThat(MailAddress.sendable("x@bücher.example")).contains("x@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Hello\r\nBcc: b@example.org",
                "Hello\n",
                "Hello\u0000",
                "Hello\u2028there",
                "Hello\u0085"
            })
    void a_subject_is_one_line(String subject) {
        assertThatThrownBy(() -> mail("a@example.org", subject, "Hello"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("subject"));
    }

    @Test
    void subject_and_text_are_bounded() {
        assertThat(mail("a@example.org", "x".repeat(200), "y".repeat(20_000)).text())
                .hasSize(20_000);
        assertThatThrownBy(() -> mail("a@example.org", "x".repeat(201), "y")).hasMessageContaining("200 characters");
        assertThatThrownBy(() -> mail("a@example.org", "x", "y".repeat(20_001))).hasMessageContaining("20,000");
        assertThatThrownBy(() -> mail("a@example.org", "x", " \n")).isInstanceOf(Refused.class);
    }

    @Test
    void a_language_code_can_carry_no_heading_either() {
        assertThatThrownBy(() -> new Mail(null, "a@example.org", "x", "y", "en\r\nBcc: b@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_log_would_show_is_no_word_of_it() {
        assertThat(mail("a@example.org", "subject", "text").toString()).isEqualTo("Mail[en]");
    }

    private static Mail mail(String to, String subject, String text) {
        return new Mail(null, to, subject, text, "en");
    }
}
