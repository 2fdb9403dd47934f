package org.waymark.mentoring.rounds;

import java.util.List;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** The rounds there have been, and the form to open the next. */
public record RoundsPage(
        String address, String settings, List<Row> rounds, List<Choice> points, Typed typed, Problems problems) {
    /** A round with how far it has come. */
    public record Row(String label, String dates, String href, String board, boolean closed, int meetings, int held) {}

    /** What was typed, kept when it is refused. */
    public record Typed(String point, String first, String last) {}
}
