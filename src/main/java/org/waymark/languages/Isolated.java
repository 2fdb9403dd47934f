package org.waymark.languages;

/**
 * Keeps words of the other direction together inside a sentence: an English name in Arabic, or an Arabic comment in English,
 * would else carry the full stop and the brackets beside it to its wrong end.
 */
final class Isolated {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    private Isolated() {}

    static String in(Language language, String words) {
        // An address is left alone: a reader of e-mail would take the mark for a part of it.
        return words.startsWith("http") || !turns(language, words) ? words : FIRST_STRONG_ISOLATE + words + POP;
    }

    private static boolean turns(Language language, String words) {
        return words.codePoints().anyMatch(point -> switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> language.rtl();
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                !language.rtl();
            default -> false;
        });
    }
}
