package org.waymark.ui;

/** Not there, or not yours: the same answer, so that an address confirms nothing. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
