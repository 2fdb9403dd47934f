package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the headings of a file suggest its columns hold. */
final class Suggestion {
    private Suggestion() {}

    /** Fields take their best heading in turn, so a heading that two fields could claim goes to the earlier one. */
    static List<Meaning> of(FileKind kind, List<String> headings) {
        List<Meaning> meanings = new ArrayList<>(Collections.nCopies(headings.size(), Unread.NOT_RECOGNISED));
        List<String> keys = new ArrayList<>(headings.stream().map(Heading::key).toList());
        for (Field field : kind.fields()) {
            int column = best(field, keys);
            if (column >= 0) {
                meanings.set(column, field);
                keys.set(column, "");
            }
        }
        if (kind == FileKind.RESULTS_WIDE) {
            for (int i = 0; i < headings.size(); i++) {
                if (meanings.get(i) == Unread.NOT_RECOGNISED) {
                    meanings.set(
                            i,
                            WideColumn.read(headings.get(i))
                                    .map(Meaning.class::cast)
                                    .orElse(Unread.NOT_RECOGNISED));
                }
            }
        }
        return meanings;
    }

    private static int best(Field field, List<String> keys) {
        for (String heading : field.headings()) {
            int column = keys.indexOf(heading);
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }
}
