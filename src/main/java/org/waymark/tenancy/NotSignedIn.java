package org.waymark.tenancy;

/** Nobody is signed in, or no longer. The browser is sent to sign in and comes back to where it was. */
public final class NotSignedIn extends RuntimeException {
    NotSignedIn() {
        super("not signed in", null, false, false);
    }
}
