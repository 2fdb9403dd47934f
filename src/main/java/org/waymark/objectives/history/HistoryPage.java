package org.waymark.objectives.history;

import java.util.List;

/** Every mark of one pupil against one objective, the newest first. */
public record HistoryPage(String pupil, String href, String caption, String teacher, String child, List<Row> rows) {
    public record Row(String mark, String round, String who, String when) {}
}
