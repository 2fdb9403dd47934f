package org.waymark.exchange.reading;

import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.Upn;

/**
 * One result as the file tells it, with the heading of its column. The grade is as written: whether the subject's scale has
 * it is for those to say who know the scale. The name is there for people who look at a refused row.
 */
public record ResultRow(
        int row,
        String column,
        @Nullable String misId,
        @Nullable Upn upn,
        @Nullable String pupil,
        String subject,
        CollectionPoint point,
        String grade)
        implements ImportedRow {}
