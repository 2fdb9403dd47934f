package org.waymark.objectives;

import java.util.UUID;

/** Which objective of a school's bank. */
public record ObjectiveId(UUID value) {}
