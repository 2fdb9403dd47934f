package org.waymark.pupils;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adult whom the school may turn to about a pupil. One who is suspended is shown and sent nothing.
 *
 * @param suspendedBecause why, as the file or the office said it; null for whoever is not suspended
 */
public record Contact(
        UUID id,
        PupilId pupil,
        @Nullable Integer priority,
        String title,
        Pupil.Name name,
        String relationship,
        boolean parentalResponsibility,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String suspendedBecause) {
    public boolean suspended() {
        return suspendedBecause != null;
    }
}
