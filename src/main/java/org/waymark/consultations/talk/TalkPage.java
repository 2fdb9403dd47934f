package org.waymark.consultations.talk;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * A talk as it is held.
 *
 * @param ended why nothing is written here any more; null while it can be
 * @param sheet null where none was shared
 */
public record TalkPage(
        String pupil,
        String caption,
        String who,
        String address,
        String order,
        @Nullable String ended,
        List<Choice> came,
        String cameBy,
        List<Entry> entries,
        Given given,
        @Nullable Sheet sheet,
        Link today,
        Problems problems) {

    /** One press: whether the family came. */
    public record Choice(String code, String words, boolean chosen) {}

    /**
     * A field, and what somebody else wrote there meanwhile.
     *
     * @param theirs null where nobody did
     */
    public record Entry(
            String field,
            String label,
            String hint,
            String words,
            int version,
            @Nullable String theirs,
            String by) {}

    /** What the family has of it. */
    public record Given(String sentence, boolean shared, boolean toShare) {}

    /**
     * The sheet that the family has.
     *
     * @param amend where its next steps are amended; null for whoever may not
     * @param amends who may, where the viewer may not; empty where they may
     */
    public record Sheet(
            Content content,
            String title,
            String state,
            @Nullable String amend,
            String amends) {}

    public boolean open() {
        return ended == null;
    }
}
