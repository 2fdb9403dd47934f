package org.waymark.mail.smtp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Refusal;
import org.waymark.mail.Mail;
import org.waymark.mail.MailAddress;
import org.waymark.mail.Mails;
import org.waymark.mail.Queue;
import org.waymark.mail.Queued;
import org.waymark.mail.Senders;
import org.waymark.tenancy.Uuid7;
import org.waymark.ui.Words;

/** {@code ./run mail}: how many e-mails wait; {@code ./run mail test ADDRESS} sends one at once and says what came of it. */
@Component
class MailCommand implements Command {
    private static final String SUBJECT = "A test from Waymark";
    private static final String TEXT = """
            This e-mail was asked for on the command line of Waymark.

            That you read it shows that Waymark can send e-mail. There is nothing to do.
            """;

    private final MailSettings settings;
    private final Installation installation;
    private final Queue queue;
    private final Mails mails;
    private final Senders senders;
    private final Clock clock;

    MailCommand(
            MailSettings settings, Installation installation, Queue queue, Mails mails, Senders senders, Clock clock) {
        this.settings = settings;
        this.installation = installation;
        this.queue = queue;
        this.mails = mails;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int run(CommandCall call) {
        List<String> words = call.options().words();
        if (words.isEmpty()) {
            call.out().println(howItStands());
        } else if (words.size() == 2 && words.getFirst().equals("test")) {
            call.out().println(test(words.getLast()));
        } else {
            throw new Refusal("Say ./run mail test ADDRESS, or ./run mail for how many e-mails wait.");
        }
        call.out().flush();
        return CLEAN;
    }

    private String howItStands() {
        Queue.Count count = queue.count();
        String counted = (count.waiting() == 1 ? "1 e-mail waits" : Words.count(count.waiting(), "e-mail") + " wait")
                + " to be sent, "
                + (count.givenUp() == 1 ? "1 was" : (count.givenUp() == 0 ? "none" : count.givenUp()) + " were")
                + " not delivered within a month.";
        return counted + missing().map(sentence -> "\n" + sentence).orElse("");
    }

    private Optional<String> missing() {
        try {
            if (!installation.isDemo()) {
                settings.server();
            }
            return Optional.empty();
        } catch (NoMailServer none) {
            return Optional.of(none.sentence());
        }
    }

    private String test(String address) {
        if (!MailAddress.isOne(address)) {
            throw new Refusal("“%s” is not one e-mail address.".formatted(address));
        }
        if (installation.isDemo()) {
            mails.send(new Mail(null, address, SUBJECT, TEXT, "en"));
            return "A demonstration sends nothing: the e-mail is on the page /mail/sent.";
        }
        try {
            MailServer server = settings.server();
            try (Connection connection = new Connection(server)) {
                connection.send(
                        new Queued(Uuid7.next(), null, address, SUBJECT, TEXT, "en", clock.instant()),
                        senders.name(null));
            }
            return "%s took an e-mail for %s. Look whether it has come, in the spam folder too."
                    .formatted(server, address);
        } catch (NoMailServer none) {
            throw new Refusal(none.sentence(), none);
        } catch (Undelivered why) {
            throw new Refusal("No e-mail was sent. " + why.sentence(), why);
        }
    }
}
