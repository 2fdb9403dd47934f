package org.waymark.targets;

import java.time.Instant;

/** When, by whom and why a decision was ended. */
public record Ended(Instant at, String by, String because) {}
