package org.waymark.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.waymark.mail.Queued;
import org.waymark.mail.smtp.MailServer.Security;

/** A connection to the mail server, opened with the first message and used for all that follow. */
final class Connection implements AutoCloseable {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final MailServer server;
    private final Session session;
    private @Nullable Transport transport;

    Connection(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    /** @throws Undelivered that is no message's fault */
    void open() {
        if (transport != null && transport.isConnected()) {
            return;
        }
        try {
            Transport opened = session.getTransport("smtp");
            opened.connect(
                    server.host(),
                    server.port(),
                    server.asksWhoSends() ? server.user() : null,
                    server.asksWhoSends() ? server.password() : null);
            transport = opened;
        } catch (MessagingException e) {
            throw Undelivered.unreachable(e, server);
        }
    }

    /** @throws Undelivered with the reason; whether the message has gone all the same is not known if the way broke */
    void send(Queued queued, String sender) {
        open();
        Transport open = transport;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        try {
            Letter letter = Letter.of(queued, sender, server, session);
            open.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            throw Undelivered.of(e, server);
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is closed, if not politely.
            }
        }
    }

    static Properties properties(MailServer server) {
        boolean inside = server.security() == Security.STARTTLS;
        Properties said = new Properties();
        said.setProperty("mail.smtp.from", server.from());
        said.setProperty("mail.smtp.auth", String.valueOf(server.asksWhoSends()));
        said.setProperty("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
        said.setProperty("mail.smtp.starttls.enable", String.valueOf(inside));
        said.setProperty("mail.smtp.starttls.required", String.valueOf(inside));
        said.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        said.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        said.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        said.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        said.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        said.setProperty("mail.smtp.quitwait", "false");
        return said;
    }
}
