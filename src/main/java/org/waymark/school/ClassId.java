package org.waymark.school;

import java.util.UUID;

/** Which registration class of which year. */
public record ClassId(UUID value) {}
