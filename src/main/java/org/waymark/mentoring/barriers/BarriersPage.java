package org.waymark.mentoring.barriers;

import java.util.List;
import org.waymark.ui.Problems;

/** The list as it is or as it was typed. */
public record BarriersPage(String address, String settings, List<Row> rows, Row fresh, Problems problems) {
    /** One line, and what stood there before; a new one had nothing. */
    public record Row(int place, String was, String words) {}
}
