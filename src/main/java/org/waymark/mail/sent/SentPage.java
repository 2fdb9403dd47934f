package org.waymark.mail.sent;

import java.util.List;

/** What the demonstration would have sent, the newest first. */
public record SentPage(List<Row> rows) {
    public record Row(String href, String subject, String languageCode, String to, String at) {}
}
