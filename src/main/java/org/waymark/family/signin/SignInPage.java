package org.waymark.family.signin;

import org.waymark.ui.Problems;

/**
 * Where an adult of a family asks for a link.
 *
 * @param out whether they have just signed out
 * @param passkeys whether this address can have any
 */
public record SignInPage(String email, String to, boolean out, boolean passkeys, Problems problems) {}
