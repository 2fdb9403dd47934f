package org.waymark.identity;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and a code is still to come: nobody is signed in yet. */
final class SecondStepNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final HalfSignedIn half;

    SecondStepNeeded(HalfSignedIn half) {
        super("the second step is still to come");
        this.half = half;
    }

    HalfSignedIn half() {
        return half;
    }
}
