package org.waymark.consultations.runningorders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;

/** The viewer's own evenings, and for whoever may have all the evenings of the school to print. */
public record RunningOrdersPage(
        List<Evening> mine, List<Whole> all, @Nullable String attendance) {

    /** One evening of the viewer's. */
    public record Evening(String title, String when, List<Link> papers, List<Row> rows) {}

    /**
     * One time.
     *
     * @param talk where the talk is held; null where nobody comes
     */
    public record Row(
            String time,
            String who,
            String details,
            @Nullable String talk,
            String state) {}

    /** Everybody's evening, to be printed. */
    public record Whole(String title, String when, String count, List<Link> papers) {}
}
