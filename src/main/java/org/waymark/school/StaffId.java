package org.waymark.school;

import java.util.UUID;

/** Which member of staff. */
public record StaffId(UUID value) {}
