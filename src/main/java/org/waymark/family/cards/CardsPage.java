package org.waymark.family.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cards of one class.
 *
 * @param settings where how children sign in is chosen; null for whoever does not choose it
 * @param doorAt where a child types the code
 * @param today the code of the day, shown this once
 * @param made a card that was just made, shown this once
 * @param without how many have no card
 */
public record CardsPage(
        String name,
        String address,
        String classes,
        @Nullable String settings,
        boolean on,
        boolean atHome,
        boolean animals,
        String doorAt,
        String code,
        @Nullable String today,
        @Nullable Made made,
        int without,
        List<Row> children) {

    /** A child, and how the card is. */
    public record Row(String pupil, String name, String state, boolean has, boolean waits) {}

    /**
     * What is on a card.
     *
     * @param pictures names of drawings, before the word; none on an older child's card
     */
    public record Made(String name, List<String> pictures, String words) {}
}
