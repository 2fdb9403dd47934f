package org.waymark.attainment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;

/**
 * What somebody typed into one cell.
 *
 * @param key made where it was typed, so that sending it twice records it once
 * @param typed a grade's code, a flag such as A, or nothing to clear the cell
 * @param seen the version that stood in the cell; null where it was empty
 */
public record Entry(
        UUID key,
        PupilId pupil,
        SubjectId subject,
        CollectionPoint point,
        String typed,
        @Nullable UUID seen,
        Source source) {

    Cell cell() {
        return new Cell(pupil, subject, point);
    }
}
