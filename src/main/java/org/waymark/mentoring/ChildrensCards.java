package org.waymark.mentoring;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.waymark.tenancy.Viewer;

/** Children's own cards, as a self-review needs them: declared here, kept above. */
public interface ChildrensCards {
    /** Who of these children shows a card before writing: whoever has one, where the school has turned cards on. */
    Set<UUID> asked(Collection<UUID> pupils, Viewer viewer);

    /** Where a child who pressed the name of this meeting is asked for the card. */
    String address(MeetingId meeting);

    /** A child who forgot the card writes without it until the end of the school day. */
    void excuse(UUID pupil, Viewer by);
}
