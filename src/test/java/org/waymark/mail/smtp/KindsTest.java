package org.waymark.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.hosting.Kind;
import org.waymark.mail.Outgoing;
import org.waymark.mail.SentMails;

/** A demonstration sends nothing and shows it; a real installation sends it and has nothing that could show it. */
class KindsTest {
    @Test
    void a_real_installation_has_no_page_of_sent_mail() {
        try (PostOffice real = new PostOffice(Kind.REAL)) {
            assertThat(real.has(SentMails.class)).isFalse();
            assertThat(real.names()).noneMatch(name -> name.startsWith("sent"));
            assertThat(real.get(Outgoing.class)).isInstanceOf(Sending.class);
            real.send("parent@example.org");
            assertThat(real.strings("select 'kept' from mail.shown")).isEmpty();
        }
    }

    @Test
    void a_demonstration_has_nothing_that_sends() {
        try (PostOffice demo = new PostOffice(Kind.DEMO)) {
            assertThat(demo.has(Sending.class)).isFalse();
            assertThat(demo.names()).contains("sentController", "sentMails");
            assertThat(demo.get(Outgoing.class)).isInstanceOf(SentMails.class);
            demo.send("parent@example.org");
            assertThat(demo.states()).containsExactly("sent");
        }
    }
}
