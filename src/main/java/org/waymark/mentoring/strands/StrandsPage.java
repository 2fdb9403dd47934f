package org.waymark.mentoring.strands;

import java.util.List;
import org.waymark.ui.Problems;
import org.waymark.ui.Rung;

/** The list as it is or as it was typed, the colours, and what was retired. */
public record StrandsPage(
        String address,
        String settings,
        List<Row> rows,
        Row fresh,
        List<Colour> colours,
        List<Rung> shown,
        List<Retired> retired,
        boolean begun,
        Problems problems) {
    /** One strand; a new one has no id. */
    public record Row(int place, String id, String name, String child) {}

    /** The words of one colour. */
    public record Colour(String field, String label, String words) {}

    /** One that is no longer talked about. */
    public record Retired(String id, String name) {}
}
