package org.waymark.objectives.group;

import java.util.List;
import org.waymark.ui.Link;

/** Who needs one objective, of a class or of everybody in the school whom the viewer sees: a teaching group to print. */
public record GroupPage(
        String caption,
        String teacher,
        String child,
        String bank,
        String among,
        List<Link> groups,
        List<Row> rows,
        int canDo,
        int notTaught) {
    public record Row(String name, String className, String mark, String words, String href) {}
}
