package org.waymark.school;

import java.util.UUID;

/** Which subject of a school. */
public record SubjectId(UUID value) {}
