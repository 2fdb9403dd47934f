package org.waymark.mentoring;

import java.util.UUID;

/** Which round. */
public record RoundId(UUID value) {}
