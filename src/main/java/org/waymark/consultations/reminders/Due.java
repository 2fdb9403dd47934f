package org.waymark.consultations.reminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.tenancy.AccountId;

/**
 * A talk that an adult is to be reminded of.
 *
 * @param contact as which adult of which pupil
 * @param account null where the adult has none
 * @param language what a record says that the adult speaks; empty where nobody said
 */
record Due(
        UUID booking,
        UUID contact,
        @Nullable AccountId account,
        String email,
        String language,
        LocalDate day,
        LocalTime at,
        String teacher,
        String where,
        boolean video) {

    /** Two children of one adult are one message; two adults at one address are two. */
    UUID reader() {
        return account == null ? contact : account.value();
    }
}
