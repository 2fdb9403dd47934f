package org.waymark.identity.secondstep;

import org.jspecify.annotations.Nullable;
import org.waymark.ui.Problems;

/**
 * What is asked for after the password.
 *
 * @param app whether a code of an authenticator app is
 * @param passkey whether a passkey is
 * @param notHere why none can be used where they are now
 */
public record SecondStepPage(
        String to,
        boolean trusted,
        boolean app,
        boolean passkey,
        @Nullable String notHere,
        Problems problems) {}
