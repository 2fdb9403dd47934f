package org.waymark.objectives;

import org.waymark.ui.Refused;

/** A wording or a place in the bank that cannot be so; field is the one it is about. */
public final class ObjectiveRefused extends Refused {
    ObjectiveRefused(String field, String sentence) {
        super(field, sentence);
    }

    static String text(String field, String given, int most, String ask) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new ObjectiveRefused(field, ask);
        }
        if (text.length() > most) {
            throw new ObjectiveRefused(
                    field, "This is %d characters long. Say it in at most %d.".formatted(text.length(), most));
        }
        return text;
    }
}
