package org.waymark.family.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.ui.LanguageSwitch;

/**
 * Where a child is asked for the card: a young one presses one thing at a time, an older one types.
 *
 * @param action where it is sent
 * @param whom the field that says who it is, and
 * @param id what it holds
 * @param step of three, for a young child; 0 for an older one
 * @param first what was pressed at the first step; empty before
 * @param pictures to be pressed; none at the last step
 * @param back to the names
 * @param waits why nothing can be tried now
 * @param problem what was wrong with the last try
 */
public record CardPage(
        Texts texts,
        LanguageSwitch languages,
        String name,
        String action,
        String whom,
        String id,
        int step,
        String first,
        String second,
        List<Picture> pictures,
        List<String> words,
        String back,
        @Nullable String waits,
        @Nullable String problem) {

    /** A drawing, by what it is called in the language of the page. */
    public record Picture(String name, String words) {}

    /** What the page asks. */
    public String asks() {
        return texts.say(
                switch (step) {
                    case 1 -> "child.card.first";
                    case 2 -> "child.card.second";
                    case 3 -> "child.card.word";
                    default -> "child.card.own";
                });
    }
}
