package org.waymark.languages.wordings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Language;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/**
 * The texts of one language beside the English ones.
 *
 * @param query the language and the search, to come back to
 * @param found how many there are; as many as fit a page are shown
 * @param editing the one that is being put in other words
 * @param checked which languages somebody has checked, in words
 * @param reader what was typed of who did
 */
public record WordingsPage(
        String address,
        String query,
        Language language,
        List<Choice> languages,
        String search,
        List<Line> lines,
        int found,
        @Nullable Editing editing,
        boolean shipsConfirmed,
        @Nullable String confirmed,
        String checked,
        String reader,
        @Nullable String done,
        Problems problems) {

    /** A text, and where it is corrected. */
    public record Line(
            String key,
            String english,
            String text,
            @Nullable String own,
            String edit) {}

    /** A text in the form, as it is or as it was typed. */
    public record Editing(String key, String english, String shipped, String text, boolean isOwn) {}
}
