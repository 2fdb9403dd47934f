package org.waymark.exchange.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings compared as people would: capitals, spaces, punctuation and a hint such as "(T/F)" make no difference. */
final class Heading {
    private static final Pattern HINT =
            Pattern.compile("\\((?i:[tyjn10]\\s*/\\s*[fnty01]|yes\\s*/\\s*no|true\\s*/\\s*false)\\)");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Heading() {}

    static String key(String heading) {
        String plain = HINT.matcher(heading).replaceAll("");
        String parted = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_LETTERS.matcher(parted).replaceAll("");
    }

    /** The keys of a list of headings written with commas. */
    static List<String> keys(String headings) {
        return Arrays.stream(headings.split(",")).map(Heading::key).toList();
    }
}
