package org.waymark.mail.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.waymark.mail.MailAddress;
import org.waymark.mail.Queued;

/** A message as mail servers pass it on. Its number is the row's, so that a second copy can be known for one. */
final class Letter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String number;

    private Letter(Session session, String number) {
        super(session);
        this.number = number;
    }

    static Letter of(Queued queued, String sender, MailServer server, Session session) throws MessagingException {
        String domain = server.from().substring(server.from().indexOf('@') + 1);
        Letter letter = new Letter(session, "<" + queued.id() + "@" + domain + ">");
        letter.setFrom(from(sender, server));
        letter.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(MailAddress.sendable(queued.to()).orElse(""), true));
        letter.setSubject(queued.subject(), UTF_8);
        letter.setText(queued.text(), UTF_8);
        letter.setSentDate(Date.from(queued.at()));
        letter.setHeader("Content-Language", queued.languageCode());
        // Nobody's "I am on holiday" is answered to a machine that says so.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.saveChanges();
        return letter;
    }

    private static InternetAddress from(String sender, MailServer server) {
        try {
            return new InternetAddress(server.from(), sender.replaceAll("\\p{Cntrl}", " "), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", number);
    }
}
