package org.waymark.mentoring;

import java.util.regex.Pattern;
import org.waymark.ui.Refused;

/** One signature: a name as typed, or a mark as drawn. */
public record Signing(String name, String mark) {
    static final int LONGEST_MARK = 20_000;
    private static final int LONGEST_NAME = 100;

    /** Moves and lines only, so that a mark can be nothing but a drawing. */
    private static final Pattern DRAWN = Pattern.compile("(?:[ML] ?\\d{1,3}(?:\\.\\d)?[ ,]\\d{1,3}(?:\\.\\d)? ?)++");

    boolean isEmpty() {
        return name.isBlank() && mark.isBlank();
    }

    Signing checked(String field, String whose) {
        String typed = name.replace("\0", "").strip();
        String drawn = mark.strip();
        if (typed.isEmpty() && drawn.isEmpty()) {
            throw new Refused(field, whose + " has not signed. Type the name, or draw a mark.");
        }
        if (typed.codePointCount(0, typed.length()) > LONGEST_NAME) {
            throw new Refused(field, "Sign with at most " + LONGEST_NAME + " characters.");
        }
        if (drawn.length() > LONGEST_MARK) {
            throw new Refused(field, "This mark has too many strokes to keep. Draw a simpler one, or type the name.");
        }
        if (!drawn.isEmpty() && !DRAWN.matcher(drawn).matches()) {
            throw new Refused(field, "We cannot read this mark. Draw it again, or type the name.");
        }
        return new Signing(typed, drawn);
    }
}
