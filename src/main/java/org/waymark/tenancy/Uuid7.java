package org.waymark.tenancy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Keys that sort by when they were made (RFC 9562, version 7), so that new rows lie together. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = start(System.currentTimeMillis()) | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Below every key of the last hour, or however long; by the machine's clock, as keys are, and no pretended day. */
    public static UUID olderThan(Duration age) {
        return new UUID(start(System.currentTimeMillis() - age.toMillis()), 0x8000000000000000L);
    }

    /** When a key was made. */
    public static Instant madeAt(UUID key) {
        return Instant.ofEpochMilli(key.getMostSignificantBits() >>> 16);
    }

    private static long start(long millis) {
        return millis << 16 | 0x7000L;
    }
}
