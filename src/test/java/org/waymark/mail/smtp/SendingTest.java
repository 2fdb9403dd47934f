package org.waymark.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hosting.Kind;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;
import org.waymark.mail.Queue;
import org.waymark.mail.Queued;

/** What is queued arrives, once, however long the mail server is away. */
class SendingTest {
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
    void a_message_arrives_in_any_script_with_what_mail_servers_ask_for() throws Exception {
        server.start();
        String urdu = "السلام علیکم\n\nhttps://waymark.example.org/family/x?code=AB%20C\n.\n";
        office.get(Mails.class)
                .send(new Mail(PostOffice.OAKFIELD, "parent@example.org", "آپ کا لنک – Zoë’s", urdu, "ur"));
        assertThat(office.after(NOW)).containsExactly("sent");
        MimeMessage came = server.getReceivedMessages()[0];
        assertThat(came.getSubject()).isEqualTo("آپ کا لنک – Zoë’s");
        assertThat(came.getContent().toString().replace("\r\n", "\n")).isEqualTo(urdu.strip());
        assertThat(came.getContentType().toLowerCase(java.util.Locale.ROOT)).isEqualTo("text/plain; charset=utf-8");
        InternetAddress from = (InternetAddress) came.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("office@oakfield.example.org");
        assertThat(from.getPersonal()).isEqualTo("Oakfield Primary £");
        assertThat(came.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("parent@example.org");
        assertThat(came.getAllRecipients()).hasSize(1);
        assertThat(came.getHeader("Content-Language")).containsExactly("ur");
        assertThat(came.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(came.getSentDate()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(office.strings("select '<' || id || '@oakfield.example.org>' from mail.message"))
                .containsExactly(came.getMessageID());
        assertThat(office.strings("select coalesce(subject, '-') || coalesce(text, '-') from mail.message"))
                .as("nothing of its words is kept")
                .containsExactly("--");
    }

    @Test
    void with_the_mail_server_away_for_an_hour_each_arrives_exactly_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            office.send("parent" + i + "@example.org");
        }
        assertThat(office.after(NOW)).hasSize(20).containsOnly(waits());
        assertThat(office.sending().trouble()).contains("No mail server answers at localhost, port " + port + ".");
        for (int minute = 1; minute <= 60; minute++) {
            assertThat(office.after(Duration.ofMinutes(1))).containsOnly(waits());
        }
        server.start();
        office.send("late@example.org");
        assertThat(office.after(NOW).getLast())
                .as("what is new does not wait for what is old")
                .isEqualTo("sent");
        assertThat(office.sending().trouble()).isEmpty();
        assertThat(office.after(Duration.ofMinutes(60))).hasSize(21).containsOnly("sent");
        office.after(Duration.ofHours(5));
        List<String> expected = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> "parent" + i + "@example.org")
                .toList());
        expected.add("late@example.org");
        assertThat(came()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private String waits() {
        return "waiting: No mail server answers at localhost, port " + port + ".";
    }

    @Test
    void it_is_tried_again_after_1_2_5_15_30_and_60_minutes_then_hourly_and_for_three_days() {
        office.send("parent@example.org");
        List<String> waits = new ArrayList<>();
        for (int wait : new int[] {0, 1, 2, 5, 15, 30, 60, 60}) {
            office.after(Duration.ofMinutes(wait));
            waits.addAll(office.strings(
                    "select tries || ' ' || extract(epoch from try_at - timestamptz '2026-11-24 10:00Z')::int / 60"
                            + " from mail.message"));
        }
        assertThat(waits).containsExactly("1 1", "2 3", "3 8", "4 23", "5 53", "6 113", "7 173", "8 233");
        assertThat(office.after(Duration.ofDays(2))).containsExactly(waits());
        assertThat(office.after(Duration.ofDays(1)))
                .containsExactly("given up: Tried for three days. No mail server answers at localhost, port %d."
                        .formatted(port));
        assertThat(office.strings("select coalesce(text, 'thrown away') from mail.message"))
                .containsExactly("thrown away");
    }

    @Test
    void without_settings_mail_waits_is_given_up_after_three_days_and_says_so() throws IOException {
        java.nio.file.Files.delete(office.file());
        office.send("parent@example.org");
        assertThat(office.after(NOW)).containsExactly("waiting");
        assertThat(office.sending().trouble())
                .hasValueSatisfying(said -> assertThat(said).startsWith("No mail server is set up yet."));
        server.start();
        office.server(port);
        assertThat(office.after(Duration.ofDays(2))).containsExactly("sent");
        office.settings("host=localhost", "security=none", "from=nobody");
        office.send("other@example.org");
        assertThat(office.after(Duration.ofDays(3)).getLast())
                .isEqualTo("given up: mail.properties cannot be used: say the address that e-mails are from, such as"
                        + " from=office@school.example.org.");
    }

    @Test
    void it_goes_as_soon_as_its_transaction_is_over_and_never_if_that_failed() throws Exception {
        server.start();
        Sending sending = office.sending();
        sending.start();
        var transactions = new TransactionTemplate(office.get(JdbcTransactionManager.class));
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    office.send("never@example.org");
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        transactions.executeWithoutResult(transaction -> {
            office.send("one@example.org");
            office.send("two@example.org");
        });
        assertThat(server.waitForIncomingEmail(10_000, 2)).isTrue();
        sending.stop();
        assertThat(sending.isRunning()).isFalse();
        assertThat(came()).containsExactly("one@example.org", "two@example.org");
        assertThat(office.states()).containsExactly("sent", "sent");
    }

    @Test
    void two_that_send_at_the_same_time_send_nothing_twice() throws Exception {
        server.start();
        List<String> all = IntStream.range(0, 30)
                .mapToObj(i -> "parent" + i + "@example.org")
                .toList();
        all.forEach(office::send);
        List<Thread> threads = IntStream.range(0, 3)
                .mapToObj(i -> Thread.ofVirtual().start(office.sending()::sendAll))
                .toList();
        for (Thread each : threads) {
            each.join();
        }
        assertThat(came()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void killed_between_the_servers_yes_and_the_commit_one_message_comes_twice_under_one_number() throws Exception {
        server.start();
        office.send("one@example.org");
        office.send("two@example.org");
        new TransactionTemplate(office.get(JdbcTransactionManager.class)).executeWithoutResult(transaction -> {
            Queued next = office.get(Queue.class).next().orElseThrow();
            try (Connection connection =
                    new Connection(office.get(MailSettings.class).server())) {
                connection.send(next, "Oakfield Primary");
            }
            transaction.setRollbackOnly();
        });
        office.after(NOW);
        assertThat(came()).containsExactly("one@example.org", "one@example.org", "two@example.org");
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void what_became_of_a_message_is_known_for_thirty_days() {
        server.start();
        office.send("parent@example.org");
        office.after(NOW);
        office.after(Duration.ofDays(30));
        assertThat(office.get(Queue.class).sweep()).isZero();
        office.send("waits@example.org");
        office.after(Duration.ofMinutes(1));
        assertThat(office.get(Queue.class).sweep()).isOne();
        assertThat(office.strings("select address from mail.message")).containsExactly("waits@example.org");
    }

    private GreenMail server() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private List<String> came() throws Exception {
        List<String> to = new ArrayList<>();
        for (MimeMessage each : Arrays.asList(server.getReceivedMessages())) {
            to.add(each.getAllRecipients()[0].toString());
        }
        return to;
    }
}
