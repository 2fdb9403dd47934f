package org.waymark.consultations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.PupilId;

/**
 * A talk that somebody booked, and what is known of it.
 *
 * @param adult who booked it, with what they are to the child
 * @param language what the adult speaks; empty where nobody said
 * @param where the room, or that it is by video; empty where neither is settled
 * @param starts null where the booking has ended and its time is there no more
 * @param ended why there will be no talk; null where it stands
 */
public record HeldTalk(
        UUID booking,
        PupilId pupil,
        String name,
        String adult,
        String language,
        String occasion,
        String teacher,
        boolean mine,
        String where,
        @Nullable LocalDateTime starts,
        @Nullable String ended,
        @Nullable Came came,
        String cameBy,
        Map<TalkField, Words> words,
        @Nullable Shared shared) {

    /**
     * What stands in a field.
     *
     * @param version 0 where nothing was ever written
     */
    public record Words(int version, String words, String by) {
        static final Words NONE = new Words(0, "", "");
    }

    /** Which words the family was given, when and by whom. */
    public record Shared(int said, int agreed, Instant at, String by) {}

    public Words words(TalkField field) {
        return words.getOrDefault(field, Words.NONE);
    }

    /** Whether something was written after the family was given it. */
    public boolean changedSince() {
        return shared != null
                && (shared.said != words(TalkField.SAID).version()
                        || shared.agreed != words(TalkField.AGREED).version());
    }

    public boolean hasWords() {
        return !words(TalkField.SAID).words().isEmpty()
                || !words(TalkField.AGREED).words().isEmpty();
    }
}
