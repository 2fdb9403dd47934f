package org.waymark.family.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.ui.LanguageSwitch;

/**
 * The children of a class.
 *
 * @param closed why nobody can come in here; null where they can
 */
public record ClassPage(
        Texts texts, LanguageSwitch languages, @Nullable String closed, boolean animals, List<Face> faces) {
    /**
     * A child, to be pressed.
     *
     * @param picture and
     * @param colour of the animal
     * @param words the name, or the animal's
     */
    public record Face(String child, String picture, String colour, String words) {}
}
