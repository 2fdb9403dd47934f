package org.waymark.exchange.reading;

import java.util.regex.Pattern;

/** People's names: kept as written, whatever the script, and refused where they cannot be a name. */
final class Names {
    static final int LONGEST = 100;

    /** What UTF-8 looks like when read as Windows-1252 and saved again: "JosÃ©", "WiÅ›niewska". */
    private static final Pattern TWICE_ENCODED =
            Pattern.compile("[ÃÄÅ][\\u0080-\\u00bf\\u0152-\\u0178\\u02c6-\\u203a]");

    private Names() {}

    static String required(RowCells cells, Field field) {
        if (cells.text(field).isEmpty()) {
            cells.refuse(field, "a name is missing", "Give the name in your school's system and export again.");
        }
        return optional(cells, field);
    }

    /** Empty where nothing is said. */
    static String optional(RowCells cells, Field field) {
        String name = cells.text(field);
        if (name.isEmpty()) {
            return name;
        }
        if (Formula.isOne(name)) {
            cells.refuse(field, "looks like a formula, not a name", "Type the name itself in your school's system.");
        } else if (name.length() > LONGEST) {
            cells.refuse(
                    field,
                    "longer than a name can be (%d)".formatted(LONGEST),
                    "Shorten it in your school's system; often something else was pasted there.");
        } else if (name.codePoints().anyMatch(Names::isUnreadable)) {
            cells.refuse(
                    field,
                    "a character in it cannot be read",
                    "Export again, as “CSV UTF-8” where there is the choice.");
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            cells.refuse(field, "no letter in it", "Give the name in your school's system and export again.");
        } else if (name.indexOf('?') >= 0 || TWICE_ENCODED.matcher(name).find()) {
            cells.warn(
                    field,
                    "an accented letter may have been lost; taken as it is",
                    "Compare the name with your school's system; export again as “CSV UTF-8” where there is the choice.");
        }
        return NameCase.of(name);
    }

    private static boolean isUnreadable(int c) {
        return Character.isISOControl(c) || c == 0xFFFD || Character.getType(c) == Character.SURROGATE;
    }
}
