package org.waymark.sheets;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.languages.Language;
import org.waymark.ui.Choice;

/**
 * Where a sheet is printed in a language.
 *
 * @param chosen the code of the one that is read at home, where that is known
 */
public record InLanguage(String pdf, List<Choice> languages, List<Choice> layouts, String chosen) {
    static InLanguage of(String pdf, Language home) {
        return new InLanguage(
                pdf,
                Stream.of(Language.values())
                        .map(each -> Choice.of(each.code(), each.englishName() + " – " + each.ownName()))
                        .toList(),
                Stream.of(Layout.STANDARD, Layout.EASY_READ)
                        .map(each -> Choice.of(each.code(), each.label()))
                        .toList(),
                home.code());
    }
}
