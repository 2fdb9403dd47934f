package org.waymark.attendance;

import org.waymark.pupils.PupilId;

/**
 * What somebody gives for one pupil.
 *
 * @param seen the version that stood there; 0 where there was none
 */
public record Entry(PupilId pupil, Figures figures, int seen) {}
