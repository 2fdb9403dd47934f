package org.waymark.consultations;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parent consultations of one evening or several, as families are invited to them. */
public record Occasion(
        UUID id,
        String title,
        int minutes,
        int gap,
        int walking,
        LocalDateTime opens,
        LocalDateTime closes,
        String place,
        String note,
        State state,
        @Nullable String cancelledBecause) {

    /** Families see nothing of a draft. */
    public enum State {
        DRAFT("draft", "Draft: families do not see it"),
        PUBLISHED("published", "Published"),
        CANCELLED("cancelled", "Cancelled");

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
            for (State each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
