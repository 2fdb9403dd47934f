package org.waymark.consultations.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Choice;
import org.waymark.ui.Link;

/**
 * How many families came, by group.
 *
 * @param counts null where there was no occasion yet
 * @param unseen children on roll whose family has not come this year
 */
public record AttendancePage(
        String address,
        String order,
        List<Choice> occasions,
        String chosen,
        @Nullable Counts counts,
        int unseenInAll,
        List<Unseen> unseen) {

    /** One occasion. */
    public record Counts(String title, String note, List<Kind> kinds) {}

    /** Groups of one kind, such as classes; together they are everybody. */
    public record Kind(String name, List<Row> rows) {}

    /** One group; where it is held back there are no numbers. */
    public record Row(String group, String invited, String booked, String came, String share) {}

    /** The children of one class. */
    public record Unseen(String schoolClass, String count, List<Link> pupils) {}
}
