package org.waymark.exchange.imports;

import java.util.List;
import org.waymark.ui.Problems;

/** The files that came in, the latest first. */
public record ImportsPage(String path, Problems problems, List<Row> rows) {
    public record Row(String file, String href, String kind, String state, String tone, String when, String by) {}
}
