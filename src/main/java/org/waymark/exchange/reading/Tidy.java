package org.waymark.exchange.reading;

import java.text.Normalizer;

/** Text as it is kept: one space between words, none around, composed letters, no invisible marks. */
final class Tidy {
    private Tidy() {}

    /** The joiners of Indic and Arabic scripts (U+200C, U+200D) stay: they change how a name is written. */
    static String text(String raw) {
        if (isTidy(raw)) {
            return raw;
        }
        StringBuilder tidy = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isMark(c)) {
                if (space && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                space = false;
                tidy.append(c);
            }
        }
        return Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    /** Nearly every cell is plain and tidy already, and a results file has very many. */
    private static boolean isTidy(String raw) {
        boolean spaceBefore = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && spaceBefore)) {
                return false;
            }
            spaceBefore = c == ' ';
        }
        return raw.isEmpty() || !spaceBefore;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Zero-width spaces and direction marks come along when text is pasted, and make equal names unequal. */
    private static boolean isMark(char c) {
        return c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\ufeff'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
