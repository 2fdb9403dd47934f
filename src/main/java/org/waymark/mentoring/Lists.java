package org.waymark.mentoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.ui.Refused;

/** One line of a list that a school keeps, as it was typed. */
final class Lists {
    private Lists() {}

    /** On one line, without what cannot be seen. */
    static String line(String field, String typed, int longest) {
        String said = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (said.codePointCount(0, said.length()) > longest) {
            throw new Refused(field, "Say it in at most " + longest + " characters.");
        }
        return said;
    }

    /** @throws Refused where two say the same; the field of the second is named {@code field-2} and so on */
    static void different(String field, List<String> words) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!seen.add(words.get(i).toLowerCase(Locale.ROOT))) {
                throw new Refused(
                        field + "-" + i, "“" + words.get(i) + "” is in the list twice. Change one of the two.");
            }
        }
    }
}
