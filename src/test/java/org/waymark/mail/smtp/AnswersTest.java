package org.waymark.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.hosting.Kind;

/** What a mail server may answer, and what becomes of the message then. */
class AnswersTest {
    private static final Duration NOW = Duration.ZERO;

    private final PostOffice office = new PostOffice(Kind.REAL);
    private int port;
    private GreenMail server;

    @BeforeEach
    void aServer() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        office.server(port);
        server = server();
    }

    @AfterEach
    void end() {
        server.stop();
        office.close();
    }

    @Test
    void an_address_that_is_refused_for_good_is_given_up_at_once_and_the_others_go() {
        try (ScriptedServer scripted = new ScriptedServer()
                .answering("RCPT TO:<gone@", "550 5.1.1 No such user here")
                .answering("RCPT TO:<full@", "452 4.2.2 Mailbox full")
                .answering("RCPT TO:<abroad@", "550 5.7.1 We do not relay")) {
            office.server(scripted.port());
            List.of("gone", "full", "abroad", "fine").forEach(each -> office.send(each + "@example.org"));
            assertThat(office.after(NOW))
                    .containsExactlyInAnyOrder(
                            "given up: The address does not take e-mail: “550 5.1.1 No such user here”.",
                            "waiting: localhost did not take e-mail for this address: “452 4.2.2 Mailbox full”.",
                            "waiting: localhost did not take e-mail for this address: “550 5.7.1 We do not relay”.",
                            "sent");
            assertThat(scripted.taken()).hasSize(1);
            assertThat(scripted.heard())
                    .filteredOn(line -> line.startsWith("EHLO"))
                    .as("one connection")
                    .hasSize(1);
            scripted.answering("RCPT TO:<full@", "250 yes").answering("RCPT TO:<abroad@", "250 yes");
            assertThat(office.after(Duration.ofMinutes(1)))
                    .filteredOn("sent"::equals)
                    .hasSize(3);
        }
    }

    @Test
    void a_connection_that_breaks_costs_one_message_a_wait_and_a_second_copy_has_the_same_number() {
        try (ScriptedServer scripted = new ScriptedServer().answering(".", "hang up")) {
            office.server(scripted.port());
            office.send("parent@example.org");
            assertThat(office.after(NOW))
                    .containsExactly("waiting: The connection to localhost, port %d broke.".formatted(scripted.port()));
            scripted.answering(".", "250 taken");
            assertThat(office.after(Duration.ofMinutes(1))).containsExactly("sent");
            assertThat(scripted.taken())
                    .hasSize(2)
                    .allMatch(each -> each.contains("Message-ID: "
                            + office.strings("select '<' || id from mail.message")
                                    .getFirst()));
        }
    }

    @Test
    void what_the_server_does_not_take_is_tried_again() {
        try (ScriptedServer scripted = new ScriptedServer().answering(".", "554 Looks like spam\r")) {
            office.server(scripted.port());
            office.send("parent@example.org");
            assertThat(office.after(NOW))
                    .containsExactly("waiting: localhost did not take the e-mail: “554 Looks like spam”.");
        }
    }

    @Test
    void nothing_is_said_in_the_open_to_a_server_that_offers_no_encryption() {
        try (ScriptedServer scripted = new ScriptedServer()) {
            office.settings(
                    "host=localhost",
                    "port=" + scripted.port(),
                    "from=office@oakfield.example.org",
                    "username=waymark",
                    "password=very-secret");
            office.send("parent@example.org");
            assertThat(office.after(NOW))
                    .containsExactly(
                            "waiting: localhost, port %d offers no encryption by STARTTLS, so nothing is sent to it."
                                    .formatted(scripted.port()));
            assertThat(scripted.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        office.settings("host=localhost", "port=" + port, "security=tls", "from=office@oakfield.example.org");
        office.send("parent@example.org");
        assertThat(office.after(NOW).getFirst())
                .startsWith("waiting: The encrypted way to localhost, port %d failed".formatted(port));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_asks_for_a_password_gets_it_and_a_wrong_one_is_said_without_it() {
        server.setUser("waymark", "very-secret");
        server.getUserManager().setAuthRequired(true);
        server.start();
        office.send("parent@example.org");
        office.server(port, "username=waymark", "password=very-wrong");
        assertThat(office.after(NOW))
                .containsExactly("waiting: localhost did not accept the user name or the password in mail.properties.");
        office.server(port, "username=waymark", "password=very-secret");
        assertThat(office.after(Duration.ofMinutes(1))).containsExactly("sent");
    }

    private GreenMail server() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
