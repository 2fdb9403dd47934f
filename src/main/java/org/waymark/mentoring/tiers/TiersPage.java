package org.waymark.mentoring.tiers;

import java.util.List;
import org.waymark.ui.Problems;

/** The awards of the school as they are or as typed. */
public record TiersPage(
        String address,
        String settings,
        String awards,
        boolean given,
        String one,
        String many,
        List<Tier> tiers,
        boolean saved,
        Problems problems) {
    /** One tier; the empty ones at the end are there to be filled. */
    public record Tier(int place, String from, String name) {}
}
