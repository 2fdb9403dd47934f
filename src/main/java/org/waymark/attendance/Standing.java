package org.waymark.attendance;

/** The figures that stand for a pupil in a term, and who gave them. The version tells whether somebody changed them since. */
public record Standing(Figures figures, int version, String by) {}
