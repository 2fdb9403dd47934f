package org.waymark.exchange.reading;

import org.jspecify.annotations.Nullable;
import org.waymark.pupils.Upn;

/**
 * An adult of a pupil as the file tells of them. Null is "nothing said".
 *
 * @param keptAway whether the file says that a court order or a no-contact arrangement is in place
 */
public record ContactRow(
        int row,
        @Nullable String pupilMisId,
        @Nullable Upn pupilUpn,
        @Nullable Integer order,
        @Nullable String title,
        PersonName name,
        @Nullable String relationship,
        @Nullable Boolean parentalResponsibility,
        boolean keptAway,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language)
        implements ImportedRow {}
