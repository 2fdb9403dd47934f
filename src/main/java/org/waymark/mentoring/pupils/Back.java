package org.waymark.mentoring.pupils;

import java.util.List;
import java.util.UUID;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;

/** The way back to where somebody came from: a page of this school, and nothing else that an address may say. */
final class Back {
    private Back() {}

    static String kept(String asked, Viewer viewer) {
        return asked.matches("/[a-z0-9-]+(/[A-Za-z0-9-]+)+") && asked.startsWith(viewer.path() + "/") ? asked : "";
    }

    static List<Link> links(String asked, String name, UUID pupil, Viewer viewer) {
        Link record = Link.to(name, viewer.path() + "/record/pupils/" + pupil);
        String kept = kept(asked, viewer);
        if (kept.endsWith("/grid")) {
            return List.of(Link.to("Class grid", kept), record);
        }
        if (kept.contains("/mentoring/meetings/")) {
            return List.of(Link.to("Meeting", kept), record);
        }
        if (kept.endsWith("/mentoring/due")) {
            return List.of(Link.to("Next steps due for review", kept), record);
        }
        return kept.endsWith("/home") ? List.of(Link.to("First page", kept), record) : List.of(record);
    }
}
