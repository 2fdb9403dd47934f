package org.waymark.identity;

/** Somebody's school makes a second step a duty, and they have none: they set it up before anything else. */
public final class SecondStepOwed extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecondStepOwed() {
        super("a second step is owed", null, false, false);
    }
}
