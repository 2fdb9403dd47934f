package org.waymark.access;

import org.waymark.tenancy.Viewer;

/** A class has a teacher more, or one fewer. */
public record TeachersChanged(Viewer by) {}
