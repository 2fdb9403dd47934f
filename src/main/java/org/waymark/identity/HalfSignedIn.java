package org.waymark.identity;

import java.io.Serializable;
import java.time.Instant;

/** Whose password was right a moment ago, at which browser; kept in the session until the code has come. */
record HalfSignedIn(Account account, Device device, Instant at) implements Serializable {}
