package org.waymark.family.signin;

import java.util.List;
import org.waymark.ui.Problems;

/**
 * Where an adult of a family asks for a link.
 *
 * @param out whether they have just signed out
 * @param passkeys whether this address can have any
 * @param people whom a demonstration offers
 */
public record SignInPage(
        String email, String to, boolean out, boolean passkeys, List<DemoPerson> people, Problems problems) {

    /** An adult whom a newcomer may be. */
    public record DemoPerson(String name, String what, String email) {}
}
