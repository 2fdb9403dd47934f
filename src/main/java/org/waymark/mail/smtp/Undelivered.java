package org.waymark.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Why a message has not gone, in words for the office: what the server answered, never a password. */
final class Undelivered extends RuntimeException {
    private static final int LONGEST_ANSWER = 200;

    /** What is to be done about it. */
    enum Kind {
        /** Nothing can be sent now. */
        NO_SERVER,
        /** This message may go another time. */
        LATER,
        /** There is no such mailbox, or it takes nothing. */
        NEVER
    }

    private final Kind kind;

    private Undelivered(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    static Undelivered unreachable(MessagingException e, MailServer server) {
        String why;
        if (e instanceof AuthenticationFailedException) {
            why = "%s did not accept the user name or the password in mail.properties.".formatted(server.host());
        } else if (e instanceof MailConnectException) {
            why = "No mail server answers at %s.".formatted(server);
        } else if (hasCause(e, SSLException.class)) {
            why =
                    "The encrypted way to %s failed: its certificate is not one to trust, or security is not what it offers."
                            .formatted(server);
        } else if (String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
            why = "%s offers no encryption by STARTTLS, so nothing is sent to it.".formatted(server);
        } else {
            why = "%s did not let Waymark in%s".formatted(server, quoted(e));
        }
        return new Undelivered(Kind.NO_SERVER, why, e);
    }

    static Undelivered of(MessagingException e, MailServer server) {
        if (e instanceof AddressException) {
            return new Undelivered(Kind.NEVER, "This is not one e-mail address.", e);
        }
        for (Exception each = e; each instanceof MessagingException said; each = said.getNextException()) {
            if (said instanceof SMTPAddressFailedException address) {
                return ofAddress(address, server);
            }
        }
        if (e instanceof SMTPSendFailedException answered && answered.getReturnCode() > 0) {
            return new Undelivered(
                    Kind.LATER, "%s did not take the e-mail%s".formatted(server.host(), quoted(answered)), e);
        }
        return new Undelivered(Kind.LATER, "The connection to %s broke.".formatted(server), e);
    }

    /** That the server will not pass on what we send, to whomever, says nothing against the address. */
    private static Undelivered ofAddress(SMTPAddressFailedException e, MailServer server) {
        boolean forGood = e.getReturnCode() >= 500 && e.getReturnCode() != 530;
        boolean againstUs = answer(e).matches("(?s).*\\b5\\.7\\.\\d+\\b.*");
        if (forGood && !againstUs) {
            return new Undelivered(Kind.NEVER, "The address does not take e-mail" + quoted(e), e);
        }
        return new Undelivered(
                Kind.LATER, "%s did not take e-mail for this address%s".formatted(server.host(), quoted(e)), e);
    }

    private static String quoted(MessagingException e) {
        String answer = answer(e);
        return answer.isEmpty() ? "." : ": “" + answer + "”.";
    }

    private static String answer(MessagingException e) {
        String said =
                String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return said.length() > LONGEST_ANSWER ? said.substring(0, LONGEST_ANSWER) + "…" : said;
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
