package org.waymark.consultations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a family reads of a talk once it was shared. Whoever booked it reads all of it; another adult of the child reads what was
 * agreed for the child, and neither when the talk was nor who came nor what anybody said.
 *
 * @param own whether the reader booked it
 * @param day of the reader's own talk; null for another adult's
 * @param said empty for another adult
 */
public record Agreed(
        UUID booking,
        String occasion,
        String teacher,
        boolean own,
        @Nullable LocalDate day,
        String said,
        String agreed) {}
