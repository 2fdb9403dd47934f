package org.waymark.record.cell;

import java.util.List;

/** The history of one cell, the newest first. */
public record CellPage(String pupil, String href, String subject, String point, List<Row> rows) {
    public record Row(String grade, String who, String how, String when) {}
}
