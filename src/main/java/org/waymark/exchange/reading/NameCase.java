package org.waymark.exchange.reading;

import java.util.Locale;

/**
 * Names that a system exports wholly in capitals, as people write them: REID is Reid, O'BRIEN O'Brien, SMITH-JONES
 * Smith-Jones, MCDONALD McDonald. A name with any small letter is left alone, and so are initials such as AJ.
 */
final class NameCase {
    private NameCase() {}

    static String of(String name) {
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        if (!capitals || name.codePoints().filter(Character::isLetter).count() <= 2) {
            return name;
        }
        StringBuilder cased = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean begins = true;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            cased.appendCodePoint(begins ? Character.toTitleCase(c) : c);
            begins = " -'\u2019.".indexOf(c) >= 0 || isAfterMc(lower, i);
            i += Character.charCount(c);
        }
        return cased.toString();
    }

    /** "Mac" is not treated so: Mackie and Macey would come out wrong. */
    private static boolean isAfterMc(String lower, int i) {
        boolean starts = i == 1 || (i > 1 && !Character.isLetter(lower.charAt(i - 2)));
        return starts && lower.startsWith("mc", i - 1) && lower.length() > i + 3;
    }
}
