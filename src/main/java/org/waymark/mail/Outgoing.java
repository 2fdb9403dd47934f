package org.waymark.mail;

import java.util.UUID;

/** Where a queued message goes: to a mail server, or in a demonstration to a page. */
public interface Outgoing {
    /** Told in the transaction that queued it, which may yet be rolled back. */
    void queued(UUID id, Mail mail);
}
