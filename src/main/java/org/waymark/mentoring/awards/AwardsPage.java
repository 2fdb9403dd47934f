package org.waymark.mentoring.awards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;

/** The pupils of one class with their awards. Press: made with the page, so that a button pressed twice gives once. */
public record AwardsPage(
        String address,
        boolean given,
        @Nullable String tiers,
        String one,
        List<Link> classes,
        String className,
        String classId,
        String press,
        List<Row> rows,
        @Nullable String news) {
    /** One pupil. */
    public record Row(
            String id,
            String name,
            String story,
            String counted,
            @Nullable String tier,
            String next) {}
}
