package org.waymark.mentoring;

import java.util.UUID;

/** Which next step. */
public record NextStepId(UUID value) {}
