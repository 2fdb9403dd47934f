package org.waymark.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** Somebody at a browser, with the cookies it keeps. */
class Visitor {
    final MadeUpSchool school;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(MadeUpSchool school) {
        this.school = school;
    }

    Answer ask(Request request, HttpConnection connection) throws IOException {
        String header = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String token = cookies.getOrDefault("waymark-form", "");
        Answer answer = connection.send(request, header, token);
        for (String set : answer.headers("Set-Cookie")) {
            keep(set);
        }
        return answer;
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        Entry<String, String> cookie =
                Map.entry(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        if (cookie.getValue().isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(cookie.getKey());
        } else {
            cookies.put(cookie.getKey(), cookie.getValue());
        }
    }

    /** An address in this visitor's school. */
    String path(String rest) {
        return "/" + school.slug() + rest;
    }
}
