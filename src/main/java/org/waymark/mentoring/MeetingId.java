package org.waymark.mentoring;

import java.util.UUID;

/** Which meeting. */
public record MeetingId(UUID value) {}
