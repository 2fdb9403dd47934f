package org.waymark.mentoring.concerns;

import java.util.List;

/** What was told, those that nobody has opened first. */
public record ConcernsPage(List<Row> rows) {
    /** One that was told. */
    public record Row(
            String pupil, String className, String href, String told, String by, boolean seen, boolean done) {}
}
