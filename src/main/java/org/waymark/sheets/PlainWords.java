package org.waymark.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.Kind;
import org.waymark.sheets.SheetPage.Mark;
import org.waymark.ui.Tone;

/**
 * How things are going, in the plain words of the easy-read sheet: each subject stands behind the words for where the child is
 * now.
 */
public record PlainWords(Tone tone, String words, List<String> subjects) {
    private static final String MOVING_ON = " (moving on well)";
    private static final String SEE = "See my next steps";

    public static List<PlainWords> of(SheetPage page) {
        SheetPage.Table table = page.table();
        if (table == null) {
            return List.of();
        }
        Map<Tone, List<String>> by = new LinkedHashMap<>();
        for (Tone tone : List.of(Tone.GREEN, Tone.AMBER, Tone.RED, Tone.NONE)) {
            by.put(tone, new ArrayList<>());
        }
        for (SheetPage.Row row : table.rows()) {
            if (last(row).grade().isEmpty()) {
                continue;
            }
            Tone tone = now(row);
            String subject = movesOn(row, tone) ? row.subject() + MOVING_ON : row.subject();
            by.getOrDefault(tone, new ArrayList<>()).add(subject);
        }
        return by.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new PlainWords(each.getKey(), words(each.getKey()), each.getValue()))
                .toList();
    }

    /** @param movingOn says of a subject in another language that the child moves on well in it */
    List<String> subjects(UnaryOperator<String> movingOn) {
        return subjects.stream()
                .map(each -> each.endsWith(MOVING_ON)
                        ? movingOn.apply(each.substring(0, each.length() - MOVING_ON.length()))
                        : each)
                .toList();
    }

    private static String words(Tone tone) {
        return switch (tone) {
            case GREEN, ABOVE -> "Going well";
            case AMBER -> "Nearly there";
            case RED -> "Needs help";
            case NONE -> SEE;
        };
    }

    /** A result that is better than expected goes well too. */
    static Tone now(SheetPage.Row row) {
        Tone tone = last(row).marks().stream()
                .filter(mark -> mark.kind() != Kind.PROGRESS)
                .map(Mark::tone)
                .reduce((first, agreed) -> agreed)
                .orElseGet(() -> last(row).tone());
        return tone == Tone.ABOVE ? Tone.GREEN : tone;
    }

    static boolean movesOn(SheetPage.Row row, Tone tone) {
        return tone != Tone.GREEN
                && last(row).marks().stream()
                        .anyMatch(mark -> mark.kind() == Kind.PROGRESS && mark.tone() == Tone.GREEN);
    }

    static Cell last(SheetPage.Row row) {
        return row.points().reversed().stream()
                .filter(cell -> !cell.grade().isEmpty())
                .findFirst()
                .orElse(Cell.EMPTY);
    }
}
