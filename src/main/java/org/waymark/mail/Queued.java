package org.waymark.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.tenancy.SchoolId;

/** A message whose turn it is, as the table has it: one that an older Waymark queued keeps none of the others waiting. */
public record Queued(
        UUID id, @Nullable SchoolId school, String to, String subject, String text, String languageCode, Instant at) {
    @Override
    public String toString() {
        return "Queued[" + id + "]";
    }
}
