package org.waymark.family;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adult of one family, as the school's contacts say: the same name at the same e-mail address, or at the same telephone, is the
 * same person, with one child or several.
 *
 * @param name as the school writes it
 * @param email empty where the school has none
 * @param language as the school's record says it; empty where it does not
 * @param contacts one for each of their children
 * @param account null until they have taken an invitation up
 */
public record Adult(
        String name,
        String email,
        String language,
        List<Child> contacts,
        @Nullable UUID account,
        State state,
        @Nullable String since) {

    /** One child of theirs, and the contact that says so. */
    public record Child(UUID contact, UUID pupil, String given, String family, String className) {}

    /** How far an adult has come. */
    public enum State {
        NOT_INVITED,
        INVITED,
        JOINED,
        STOPPED
    }

    public Adult {
        contacts = List.copyOf(contacts);
    }
}
