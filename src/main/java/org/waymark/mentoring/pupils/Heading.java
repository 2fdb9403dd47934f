package org.waymark.mentoring.pupils;

import java.util.List;
import java.util.UUID;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;

/**
 * What a pupil's next steps and the story have at the top.
 *
 * @param address of the next steps
 * @param back the address that somebody came from, empty where from none
 */
public record Heading(
        String pupil, String caption, String awards, String address, String back, List<Link> above, List<Link> pages) {
    static Heading of(UUID pupil, StoryQuery.Who who, boolean story, String asked, Viewer viewer) {
        String address = viewer.path() + "/mentoring/pupils/" + pupil;
        String back = Back.kept(asked, viewer);
        String kept = back.isEmpty() ? "" : "?back=" + back;
        return new Heading(
                who.name(),
                who.className(),
                who.awards(),
                address,
                back,
                Back.links(asked, who.name(), pupil, viewer),
                List.of(
                        new Link("Next steps", address + kept, !story),
                        new Link("The story so far", address + "/story" + kept, story)));
    }
}
