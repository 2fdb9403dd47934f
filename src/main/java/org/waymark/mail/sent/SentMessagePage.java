package org.waymark.mail.sent;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One message of the demonstration. */
public record SentMessagePage(
        String subject, String from, String to, String at, String languageCode, List<Part> parts) {

    /** Words, and where they lead: only ever into this Waymark. */
    public record Part(String words, @Nullable String href) {}

    static List<Part> parts(String text, URI base) {
        String here = base.toString().replaceAll("/+$", "");
        Matcher links = Pattern.compile(Pattern.quote(here) + "(/(?!/)[A-Za-z0-9/_.~?=&%#+-]*[A-Za-z0-9/_~=#-])")
                .matcher(text);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (links.find()) {
            parts.add(new Part(text.substring(from, links.start()), null));
            parts.add(new Part(links.group(), links.group(1)));
            from = links.end();
        }
        parts.add(new Part(text.substring(from), null));
        return parts;
    }
}
