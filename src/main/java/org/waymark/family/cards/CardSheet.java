package org.waymark.family.cards;

import java.util.List;
import org.waymark.family.CardKind;
import org.waymark.family.CardMade;
import org.waymark.tenancy.Viewer;

/**
 * Cards to be cut out, eight a page.
 *
 * @param doorAt where a child types the class code
 */
public record CardSheet(String school, String className, String doorAt, String code, List<Card> cards) {
    private static final int A_PAGE = 8;
    private static final int A_ROW = 2;

    /**
     * One child's card.
     *
     * @param animal what stands on the class page for this child; empty where that shows names
     * @param pictures names of drawings; none on an older child's card
     */
    public record Card(String name, String animal, List<String> pictures, String words) {}

    static CardSheet of(String className, String code, boolean animals, List<CardMade> made, Viewer viewer) {
        return new CardSheet(
                viewer.schoolName(),
                className,
                CardsPages.doorAt(),
                code,
                made.stream().map(each -> card(each, animals)).toList());
    }

    private static Card card(CardMade made, boolean animals) {
        List<String> parts = made.secret().parts();
        boolean pictures = made.secret().kind() == CardKind.PICTURES;
        return new Card(
                made.child().given(),
                animals ? made.animal().words() : "",
                pictures ? parts.subList(0, 2) : List.of(),
                pictures ? parts.getLast() : String.join(" ", parts));
    }

    /** Page by page, row by row. */
    public List<List<List<Card>>> pages() {
        return split(cards, A_PAGE).stream().map(page -> split(page, A_ROW)).toList();
    }

    private static <T> List<List<T>> split(List<T> all, int by) {
        return java.util.stream.IntStream.range(0, (all.size() + by - 1) / by)
                .mapToObj(i -> all.subList(i * by, Math.min(all.size(), (i + 1) * by)))
                .toList();
    }
}
