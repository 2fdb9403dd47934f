package org.waymark.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is asked of the product; a form where there is a body. */
record Request(String method, String path, String contentType, String body, boolean gzip) {
    static Request get(String path) {
        return new Request("GET", path, "", "", false);
    }

    static Request form(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Request("POST", path, "application/x-www-form-urlencoded", body, false);
    }

    Request gzipped() {
        return new Request(method, path, contentType, body, true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
