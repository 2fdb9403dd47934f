package org.waymark.family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that stand on cards: easy to read, to spell and to say. None is the name of a picture. */
public final class CardWords {
    /** For those who are learning to read; they press it on a board. */
    public static final List<String> FOR_THE_YOUNG = List.of(
            "bed", "big", "box", "bus", "cup", "dig", "fun", "hat", "hop", "hot", "jam", "leg", "map", "mud", "net",
            "pen", "red", "run", "sit", "ten", "top", "van", "wet", "zip");

    /** From Year 3 on. */
    public static final List<String> ALL = read();

    private CardWords() {}

    private static List<String> read() {
        try (InputStream words = CardWords.class.getResourceAsStream("/family/words.txt")) {
            if (words == null) {
                throw new IllegalStateException("The words for cards are missing from this copy of Waymark");
            }
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
