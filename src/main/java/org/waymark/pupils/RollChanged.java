package org.waymark.pupils;

import org.waymark.tenancy.Viewer;

/** Somebody joined, left, or was placed in another class. */
public record RollChanged(Viewer by) {}
