package org.waymark.family.openings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adult who can book and does not know it.
 *
 * @param title what the occasion is called, in the school's words
 * @param days on which somebody sits who teaches or mentors a child of theirs
 * @param language the code of the one they chose; null where they chose none
 */
record Untold(
        UUID account,
        String email,
        @Nullable String language,
        UUID occasion,
        String title,
        LocalDateTime closes,
        List<LocalDate> days) {}
