package org.waymark.ui.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Puts the flat files of {@code static/css} together: each {@code @import} is replaced by what it names. */
final class Stylesheet {
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([a-z-]+\\.css)\";$");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/\\s*");

    private Stylesheet() {}

    static byte[] whole(String first) {
        String all = IMPORT.matcher(read(first)).replaceAll(found -> Matcher.quoteReplacement(read(found.group(1))));
        return COMMENT.matcher(all).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("static/css/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet names a file that is not there: " + file, e);
        }
    }
}
