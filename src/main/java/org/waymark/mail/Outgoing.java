package org.waymark.mail;

import java.util.Optional;
import java.util.UUID;

/** Where a queued message goes: to a mail server, or in a demonstration to a page. */
public interface Outgoing {
    /** Told in the transaction that queued it, which may yet be rolled back. */
    void queued(UUID id, Mail mail);

    /** Told in the transaction that says of messages that wait that they are to be tried again. */
    default void again() {}

    /** What keeps all messages waiting, in a sentence; empty while they go out. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
