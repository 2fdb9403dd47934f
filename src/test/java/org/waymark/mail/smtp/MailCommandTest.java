package org.waymark.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.Product;
import org.waymark.Typed;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;
import org.waymark.mail.SentMails;

class MailCommandTest {
    @Test
    void a_test_is_sent_at_once_and_says_who_took_it() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (PostOffice office = new PostOffice(Kind.REAL)) {
            office.server(server.getSmtp().getPort());
            assertThat(typed(office, "test", "head@oakfield.example.org"))
                    .isEqualTo(
                            "localhost, port %d took an e-mail for head@oakfield.example.org. Look whether it has come, in the spam folder too.\n"
                                    .formatted(server.getSmtp().getPort()));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(office.states()).as("it passes the queue by").isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void what_keeps_a_test_from_going_is_a_sentence() throws Exception {
        try (PostOffice office = new PostOffice(Kind.REAL);
                ScriptedServer scripted = new ScriptedServer().answering("RCPT", "550 5.1.1 No such user here")) {
            assertThatThrownBy(() -> typed(office, "test", "head@oakfield.example.org"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("No mail server is set up yet.");
            office.server(scripted.port());
            assertThatThrownBy(() -> typed(office, "test", "head@oakfield.example.org"))
                    .hasMessage("No e-mail was sent. The address does not take e-mail: “550 5.1.1 No such user here”.");
            assertThatThrownBy(() -> typed(office, "test", "head at oakfield"))
                    .hasMessage("“head at oakfield” is not one e-mail address.");
            assertThatThrownBy(() -> typed(office, "tset", "head@oakfield.example.org"))
                    .hasMessageStartingWith("Say ./run mail test ADDRESS");
            office.send("one@example.org");
            office.after(Duration.ZERO);
            office.server(1);
            office.send("two@example.org");
            assertThat(typed(office)).isEqualTo("1 e-mail waits to be sent, 1 was not delivered within a month.\n");
            Files.delete(office.file());
            assertThat(typed(office)).contains("\nNo mail server is set up yet.");
        }
    }

    @Test
    void in_a_demonstration_it_goes_to_the_page() {
        Product product = Product.running();
        Typed typed = Typed.in(product, "mail", "test", "command-line@example.org");
        assertThat(typed.said()).isEqualTo("A demonstration sends nothing: the e-mail is on the page /mail/sent.\n");
        assertThat(product.bean(SentMails.class)
                        .to("command-line@example.org")
                        .getFirst()
                        .subject())
                .isEqualTo("A test from Waymark");
        assertThat(Typed.in(product, "mail").said()).contains(" to be sent, ");
    }

    private static String typed(PostOffice office, String... words) {
        StringWriter said = new StringWriter();
        List<String> args = Stream.concat(Stream.of("mail"), Stream.of(words)).toList();
        office.get(MailCommand.class)
                .run(new CommandCall(
                        Options.parse(args, Map.of()),
                        List.of(),
                        new PrintWriter(said),
                        new PrintWriter(said),
                        OutputStream.nullOutputStream(),
                        "ann"));
        return said.toString();
    }
}
