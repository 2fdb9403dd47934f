package org.waymark.exchange;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.FileKind;

/**
 * A file that somebody brought, and how far it has come.
 *
 * @param scale the scale of its results, where somebody has said it
 */
public record Import(
        UUID id,
        String fileName,
        @Nullable FileKind kind,
        State state,
        @Nullable String stoppedBecause,
        @Nullable String scale,
        @Nullable Report report,
        OffsetDateTime broughtAt,
        String broughtBy) {

    /** Nothing of the file is in the school's records before {@link #APPLIED}; then all of it is. */
    public enum State {
        READING("reading", "Being read"),
        NEEDS_MAPPING("needs mapping", "Columns to be said"),
        READY("ready", "To be looked at"),
        APPLYING("applying", "Being applied"),
        APPLIED("applied", "Applied"),
        STOPPED("stopped", "Stopped"),
        DISCARDED("discarded", "Discarded");

        private final String code;
        private final String words;

        State(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException(code);
        }

        public boolean isUnderWay() {
            return this == READING || this == APPLYING;
        }
    }
}
