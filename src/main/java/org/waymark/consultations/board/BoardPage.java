package org.waymark.consultations.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/** Everybody who sits in one evening against its times. */
public record BoardPage(
        String address,
        String occasion,
        String occasionHref,
        String evening,
        String heading,
        List<Link> evenings,
        boolean published,
        String find,
        List<Found> found,
        @Nullable Chosen chosen,
        @Nullable Opened opened,
        boolean blocking,
        String here,
        String otherWay,
        List<Column> columns,
        List<Row> rows,
        Problems problems) {

    /** An adult of a child whose name was looked for. */
    public record Found(String href, String pupil, String className, String adult) {}

    /** For whom a free time that is pressed is booked, and the time they have. */
    public record Chosen(
            String contact,
            String pupil,
            String adult,
            @Nullable String booked,
            String leave) {}

    /** One booking, to change or cancel. */
    public record Opened(
            String id, String pupil, String adult, String when, String with, String change, String because) {}

    /** Somebody who sits there; own where they teach or mentor the chosen child. */
    public record Column(String name, String room, boolean own) {}

    /** One time of the evening, with a cell for each column. */
    public record Row(String at, List<Cell> cells) {}

    /** Free, blocked, booked or kept for the waiting list; or no time of this teacher's. */
    public record Cell(String kind, String slot, String words, String href, String label) {}
}
