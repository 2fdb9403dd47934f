package org.waymark.mentoring;

import java.util.UUID;

/** Which attitude strand. */
public record StrandId(UUID value) {}
