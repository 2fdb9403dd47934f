package org.waymark.identity.passkeys;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Problems;

/**
 * Somebody's own passkeys.
 *
 * @param notHere why none can be made or used where they are now
 * @param mayChange whether they signed in a moment ago
 * @param typed the name typed for a new one
 * @param left how many recovery codes are not used yet
 * @param askedBy the school that makes a second step their duty, if one does
 * @param owed whether they must set one up before anything else
 * @param codes recovery codes, shown this once
 */
public record PasskeysPage(
        List<Row> rows,
        @Nullable String notHere,
        boolean mayChange,
        String typed,
        int left,
        @Nullable String askedBy,
        boolean owed,
        List<String> codes,
        Problems problems) {

    /** A passkey, and when it was added and used in words. */
    public record Row(UUID id, String name, String added, String used) {}
}
