package org.waymark.mentoring;

import org.waymark.tenancy.Viewer;

/** A meeting took place: it is signed, on the screen or on paper, and what was said and agreed in it stands. */
public record MeetingHeld(Meeting meeting, Viewer by) {}
