package org.waymark.family.passkeys;

import java.util.List;
import java.util.UUID;
import org.waymark.ui.Problems;

/**
 * An adult's own passkeys.
 *
 * @param possible whether this address can have any
 * @param mayChange whether they signed in a moment ago
 */
public record PasskeysPage(List<Row> rows, boolean possible, boolean mayChange, String typed, Problems problems) {

    /** One passkey, with the day on which it was added. */
    public record Row(UUID id, String name, String added) {}
}
