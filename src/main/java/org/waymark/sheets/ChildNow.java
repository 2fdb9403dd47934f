package org.waymark.sheets;

import java.util.List;
import org.waymark.languages.Texts;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.Kind;
import org.waymark.sheets.SheetPage.Mark;
import org.waymark.sheets.SheetPage.Row;
import org.waymark.ui.Tone;

/** How a child is getting on, told from a sheet in the plainest words of a family's language, with the numbers behind them. */
public record ChildNow(List<Group> groups) {
    /** The words for how things are going, and the subjects of which they are true. */
    public record Group(Tone tone, String words, List<Subject> subjects) {}

    /** A subject with its numbers: what is empty is not known. */
    public record Subject(
            String name,
            String sentence,
            String start,
            String now,
            String expected,
            String agreed,
            String target,
            String ptt,
            List<Judged> judged) {}

    /** A colour's word with what it judges. */
    public record Judged(Tone tone, String words) {}

    /** In the order green, amber, red, and what has no colour. */
    public static ChildNow of(SheetPage page, Texts texts) {
        SheetPage.Table table = page.table();
        if (table == null) {
            return new ChildNow(List.of());
        }
        Retold retold = new Retold(texts);
        return new ChildNow(List.of(Tone.GREEN, Tone.AMBER, Tone.RED, Tone.NONE).stream()
                .map(tone -> new Group(
                        tone,
                        retold.going(tone),
                        table.rows().stream()
                                .filter(row -> !PlainWords.last(row).grade().isEmpty())
                                .filter(row -> PlainWords.now(row) == tone)
                                .map(row -> subject(row, retold))
                                .toList()))
                .filter(group -> !group.subjects.isEmpty())
                .toList());
    }

    private static Subject subject(Row row, Retold retold) {
        Cell now = PlainWords.last(row);
        return new Subject(
                row.subject(),
                retold.way(row),
                row.start().grade(),
                now.grade(),
                now.expected(),
                now.agreed(),
                retold.fixed(row.target()),
                retold.fixed(row.ptt()),
                now.marks().stream().map(mark -> judged(mark, retold)).toList());
    }

    private static Judged judged(Mark mark, Retold retold) {
        String before = mark.kind() == Kind.ATTAINMENT
                ? retold.texts().say("sheet.before.attainment") + " "
                : retold.before(mark.kind());
        return new Judged(mark.tone(), before + retold.mark(mark));
    }
}
