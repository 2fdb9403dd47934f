package org.waymark.exchange.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of free text, e-mail addresses and telephone numbers. What cannot be kept is left empty, with a warning. */
final class Texts {
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;

    /** Lenient on purpose: an address may be in any script, and only sending to it tells whether it is one. */
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>=\\p{Cntrl}][^@\\s,;<>\\p{Cntrl}]*@[^@\\s,;<>\\p{Cntrl}]+");

    private Texts() {}

    static @Nullable String text(RowCells cells, Field field, int longest) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (Formula.isOne(text)) {
            cells.warn(field, "looks like a formula; left empty", "Type the words themselves in your school's system.");
            return null;
        }
        if (text.length() > longest) {
            cells.warn(
                    field,
                    "longer than %d characters; left empty".formatted(longest),
                    "Shorten it in your school's system; often something else was pasted there.");
            return null;
        }
        return text;
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    static @Nullable String email(RowCells cells, Field field) {
        String text = cells.text(field);
        if (text.isEmpty() || isEmail(text)) {
            return text.isEmpty() ? null : text;
        }
        cells.warn(field, "not one e-mail address; left empty", "Give one address, such as name@example.org.");
        return null;
    }

    static @Nullable String phone(RowCells cells, Field field) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            return null;
        }
        boolean number = text.codePoints().anyMatch(Character::isDigit) && !Formula.isPlainlyOne(text);
        if (!number || text.length() > LONGEST_PHONE) {
            cells.warn(field, "not a telephone number; left empty", "Give one number, such as 07700 900123.");
            return null;
        }
        return text;
    }

    /** A contact's place in the order of whom to ring. */
    static @Nullable Integer order(RowCells cells, Field field) {
        String text = cells.text(field);
        if (text.isEmpty() || text.matches("[1-9]\\d?")) {
            return text.isEmpty() ? null : Integer.valueOf(text);
        }
        cells.warn(field, "not understood; left empty", "Give a whole number: 1 for the first to ask.");
        return null;
    }
}
