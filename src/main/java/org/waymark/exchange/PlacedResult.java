package org.waymark.exchange;

import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;

/** A result whose pupil we know, with the year group they were in then; its subject may only be about to be made. */
record PlacedResult(ResultRow row, Pupil pupil, @Nullable SubjectId subject, YearGroup taught) {

    /** What there can be one result of. */
    record Place(PupilId pupil, String subject, CollectionPoint point) {}

    Place place() {
        return new Place(pupil.id(), SubjectNames.key(row.subject()), row.point());
    }

    String what() {
        return row.subject() + ", " + row.point().label();
    }
}
