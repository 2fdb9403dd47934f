package org.waymark.tenancy;

import java.util.List;

/** Somebody in a school, and where else they may go: other schools they work in, the trust they lead. */
public record Presence(Viewer viewer, List<Elsewhere> others, boolean leadsTrust) {
    /** Another school of the same person. */
    public record Elsewhere(String name, String path) {}

    public Presence {
        others = List.copyOf(others);
    }
}
