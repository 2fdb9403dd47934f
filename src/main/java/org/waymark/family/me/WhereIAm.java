package org.waymark.family.me;

import java.util.List;
import org.waymark.languages.Texts;
import org.waymark.sheets.PlainWords;
import org.waymark.sheets.SheetPage;
import org.waymark.ui.Tone;

/** Tells a child from its sheet how things are going: words first. What its school hides is not on the sheet to begin with. */
final class WhereIAm {
    private WhereIAm() {}

    static List<MePage.Going> going(SheetPage page, Texts texts) {
        return PlainWords.of(page).stream()
                .map(each -> new MePage.Going(
                        each.tone(),
                        words(each.tone(), texts),
                        each.subjects().stream()
                                .map(subject -> plain(subject, page))
                                .toList()))
                .toList();
    }

    /** The newest grade of each subject. */
    static List<MePage.Number> numbers(SheetPage page) {
        SheetPage.Table table = page.table();
        return table == null
                ? List.of()
                : table.rows().stream()
                        .map(row -> new MePage.Number(row.subject(), grade(row)))
                        .filter(number -> !number.grade().isEmpty())
                        .toList();
    }

    private static String grade(SheetPage.Row row) {
        return row.points().reversed().stream()
                .map(SheetPage.Cell::grade)
                .filter(grade -> !grade.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The sheet for the English reader says more behind the name. */
    private static String plain(String subject, SheetPage page) {
        SheetPage.Table table = page.table();
        return table == null
                ? subject
                : table.rows().stream()
                        .map(SheetPage.Row::subject)
                        .filter(name -> subject.equals(name) || subject.startsWith(name + " ("))
                        .findFirst()
                        .orElse(subject);
    }

    private static String words(Tone tone, Texts texts) {
        return texts.say(
                switch (tone) {
                    case GREEN, ABOVE -> "child.where.well";
                    case AMBER -> "child.where.nearly";
                    case RED -> "child.where.help";
                    case NONE -> "child.where.steps";
                });
    }
}
