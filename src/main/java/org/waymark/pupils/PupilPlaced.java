package org.waymark.pupils;

import org.waymark.tenancy.SchoolId;

/** A pupil's year group, of this year or an earlier one, became known or changed. */
public record PupilPlaced(SchoolId school, PupilId pupil) {}
