package org.waymark.mail.smtp;

import java.util.Objects;

/** There is no mail server to send with. Its message is the whole sentence for whoever looks after Waymark. */
final class NoMailServer extends RuntimeException {
    NoMailServer(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
