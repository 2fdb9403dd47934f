package org.waymark.attainment;

import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;

/** One place for a result. */
public record Cell(PupilId pupil, SubjectId subject, CollectionPoint point) {}
