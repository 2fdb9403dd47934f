package org.waymark.school;

import org.waymark.tenancy.SchoolId;

/** The school works in another academic year than before. */
public record YearMoved(SchoolId school) {}
