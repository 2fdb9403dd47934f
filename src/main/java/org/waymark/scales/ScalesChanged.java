package org.waymark.scales;

import org.waymark.tenancy.SchoolId;

/** A subject and year group of the school is assessed in another scale than before. */
public record ScalesChanged(SchoolId school) {}
