package org.waymark.mentoring.preparation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one adult of the family said before the meeting, and the answer to it. */
record FamilySaid(
        UUID account,
        int version,
        String by,
        String hope,
        String helps,
        String step,
        String subject,
        LocalDate day,
        @Nullable String answer,
        @Nullable String reply,
        @Nullable String answeredBy,
        boolean agreed) {}
