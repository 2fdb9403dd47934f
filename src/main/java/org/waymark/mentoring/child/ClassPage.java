package org.waymark.mentoring.child;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a class.
 *
 * @param here who sits at this tablet, and has not sent yet
 * @param problem why somebody could not begin
 */
public record ClassPage(
        List<Name> names, @Nullable String here, @Nullable String problem) {
    /** A child, to be pressed until it is sent. */
    public record Name(String meeting, String name, boolean sent) {}
}
