package org.waymark.pupils;

import java.util.UUID;

/** Which pupil. */
public record PupilId(UUID value) {}
