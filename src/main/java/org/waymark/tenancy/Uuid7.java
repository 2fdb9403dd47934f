package org.waymark.tenancy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys that sort by when they were made (RFC 9562, version 7), so that new rows lie together. Those of one process sort in the very
 * order in which they were made, however many come in a millisecond.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /** The millisecond of the last key with, under it, a counter, which goes on into the next one where it is full. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long made = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = start(made >>> COUNTER_BITS) | (made & 0x0FFFL);
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
