package org.waymark.family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own drawings, each named in words: what stands on young children's cards, and animals in place of names. */
public final class CardPictures {
    /** The file that has them all, for a browser. */
    public static final String FILE = "img/pictures.svg";

    private static final Map<String, String> DRAWN = read();
    public static final List<String> NAMES = List.copyOf(DRAWN.keySet());

    /** The first of them are animals; each comes in four colours. */
    private static final List<String> COLOURS = List.of("blue", "yellow", "green", "purple");

    private static final int ANIMALS = 16;

    /** How many children of one class can be told apart by their animal. */
    static final int DIFFERENT = ANIMALS * COLOURS.size();

    private CardPictures() {}

    /** A child where names are not shown, such as the blue turtle. */
    public record Animal(String picture, String colour) {
        public String words() {
            return colour + " " + picture;
        }
    }

    static Animal animal(int number) {
        return new Animal(NAMES.get(number % ANIMALS), COLOURS.get(number / ANIMALS));
    }

    /** The drawing alone, without the file around it: for paper, which has no other files. */
    public static String drawing(String name) {
        return DRAWN.getOrDefault(name, "");
    }

    private static Map<String, String> read() {
        try (InputStream file = CardPictures.class.getResourceAsStream("/static/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException("The pictures for cards are missing from this copy of Waymark");
            }
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Matcher each = Pattern.compile("<symbol id=\"([a-z]+)\"[^>]*>(.*?)</symbol>", Pattern.DOTALL)
                    .matcher(all);
            Map<String, String> drawn = new LinkedHashMap<>();
            while (each.find()) {
                drawn.put(each.group(1), each.group(2));
            }
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
