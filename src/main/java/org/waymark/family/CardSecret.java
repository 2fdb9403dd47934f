package org.waymark.family;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

/**
 * What a child shows to be let in, in the order in which it stands on the card. Two pictures and a word have 24 × 24 × 24 = 13,824
 * possibilities, a word and a number 2,560,000: few enough to be remembered, and so guesses are counted for each card.
 *
 * @param parts names of pictures and a word, or a word and four digits
 */
public record CardSecret(CardKind kind, List<String> parts) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 4;

    public CardSecret {
        parts = List.copyOf(parts);
    }

    static CardSecret make(CardKind kind) {
        return new CardSecret(
                kind,
                switch (kind) {
                    case PICTURES ->
                        List.of(any(CardPictures.NAMES), any(CardPictures.NAMES), any(CardWords.FOR_THE_YOUNG));
                    case WORDS -> List.of(any(CardWords.ALL), number());
                });
    }

    /** As it is compared: in capitals or not, with spaces around it or without. */
    static String plain(List<String> parts) {
        return String.join(" ", parts)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    String plain() {
        return plain(parts);
    }

    private static String any(List<String> of) {
        return of.get(RANDOM.nextInt(of.size()));
    }

    private static String number() {
        return ("%0" + DIGITS + "d").formatted(RANDOM.nextInt((int) Math.pow(10, DIGITS)));
    }

    /** Never in a log by mistake. */
    @Override
    public String toString() {
        return kind.code();
    }
}
