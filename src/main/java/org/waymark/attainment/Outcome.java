package org.waymark.attainment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an entry. Each is ordinary, so none is an exception. */
public sealed interface Outcome {

    /** It stands; the version is its key. Also the answer when the same entry comes a second time. */
    record Saved(UUID version, String grade) implements Outcome {}

    /** The cell says so already; null where it was never filled. */
    record Unchanged(@Nullable UUID version, String grade) implements Outcome {}

    /** A colleague changed the cell since it was seen. Nothing is recorded; to insist, send this version as the one seen. */
    record Conflict(UUID version, String grade, String by, Instant at) implements Outcome {}

    /** Not recorded, with the sentence that says why and what to do. */
    record Refused(String sentence) implements Outcome {}
}
