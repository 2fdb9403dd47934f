package org.waymark.scales;

import java.util.UUID;

/** Which scale of a school. */
public record ScaleId(UUID value) {}
