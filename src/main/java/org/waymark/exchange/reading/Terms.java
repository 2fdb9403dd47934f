package org.waymark.exchange.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms and half-terms as school systems write them, as sixths of the school year. */
final class Terms {
    static final Pattern IN_TEXT = Pattern.compile(
            "\\b(?:autumn|aut|spring|spr|summer|sum)(?:\\s*term)?(?:\\s*[12])?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE =
            Pattern.compile("(autumn|aut|spring|spr|summer|sum)(?:\\s*term)?\\s*([12]?)(?:\\s*term)?");

    private Terms() {}

    /** A whole term is collected at its end, which is also the end of its second half. */
    static Optional<Integer> sixth(String written) {
        Matcher term = WHOLE.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!term.matches()) {
            return Optional.empty();
        }
        int end = term.group(1).startsWith("a") ? 2 : term.group(1).startsWith("sp") ? 4 : 6;
        return Optional.of(term.group(2).equals("1") ? end - 1 : end);
    }
}
