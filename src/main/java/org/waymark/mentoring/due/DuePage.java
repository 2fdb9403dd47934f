package org.waymark.mentoring.due;

import java.util.List;

/** The next steps that are due for review, or that the child thinks it can do now; those that wait longest first. */
public record DuePage(List<Row> rows) {
    public record Row(
            String pupil,
            String href,
            String className,
            String subject,
            String wording,
            String reviewOn,
            boolean thinks) {}
}
