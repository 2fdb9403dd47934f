package org.waymark.objectives;

import java.util.UUID;
import org.waymark.pupils.PupilId;

/**
 * What somebody typed for one pupil and objective.
 *
 * @param key made where it was typed, so that sending it twice records it once
 * @param typed X, /, . or nothing
 * @param seen the version that stood there; 0 where there was none
 */
public record MarkEntry(UUID key, PupilId pupil, ObjectiveId objective, String typed, int seen) {}
