package org.waymark.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of somebody's passkeys, by the name they gave it. */
public record Passkey(
        UUID id, String name, Instant madeAt, @Nullable Instant lastUsed) {}
