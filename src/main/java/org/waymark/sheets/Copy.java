package org.waymark.sheets;

import org.jspecify.annotations.Nullable;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;

/**
 * A sheet as it goes on paper.
 *
 * @param page what it says
 * @param foot what the foot of this copy says of itself, such as when it was printed and which version it is
 * @param logo the school's, as an address that holds the picture itself; null where it has none
 * @param texts the language of its fixed words; what people typed stays in theirs
 * @param line said above everything else, such as how many sheets a family gets; empty where nothing is
 * @param guide for parents and carers, printed behind the sheet in the same language; null where it is not wanted
 */
public record Copy(
        SheetPage page,
        Layout layout,
        String foot,
        String line,
        @Nullable String logo,
        Texts texts,
        @Nullable Guide guide) {

    /** In English, as staff read it. */
    public Copy(SheetPage page, Layout layout, String foot, String line, @Nullable String logo) {
        this(page, layout, foot, line, logo, Translations.of(Language.ENGLISH), null);
    }

    /** In a family's language, with English beside the headings. */
    public Copy in(Texts language) {
        return new Copy(page, layout, foot, line, logo, language, guide);
    }

    /** As families see it on screen. @param later whether the school shows them targets of later years */
    Copy atHome(boolean later) {
        return new Copy(page.atHome(later), layout, foot, line, logo, texts, guide);
    }

    Copy with(Guide behind) {
        return new Copy(page, layout, foot, line, logo, texts, behind);
    }
}
