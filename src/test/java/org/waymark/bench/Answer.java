package org.waymark.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back; its body as it came over the wire, packed or not. */
record Answer(int status, List<String> headers, byte[] body, long nanos) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    List<String> headers(String name) {
        String start = name + ": ";
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
