package org.waymark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser without JavaScript: follows links and sends forms over real HTTP, and keeps cookies. */
public final class Browser {
    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Browser(URI base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String address, Map<String, List<String>> headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text(), address);
        }

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a form: names and values by turns. The hidden token of a form is added, as the page would. */
    public Answer post(String path, String... namesAndValues) {
        return post(path, List.of(), namesAndValues);
    }

    public Answer post(String path, List<String> headers, String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1]));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", formToken())
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send(request);
    }

    /** Uploads one file beside other fields. */
    public Answer upload(String path, String field, String fileName, byte[] content, String... namesAndValues) {
        String boundary = "waymark-test-boundary";
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + namesAndValues[i]
                            + "\"\r\n\r\n" + namesAndValues[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", formToken())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    /** Uploads a file too large to hold, with the form's token in the form, as a page without scripts sends it. */
    public Answer upload(String path, String field, Path file) throws IOException {
        String boundary = "waymark-test-boundary";
        String token = Objects.requireNonNull(get(path).page().selectFirst("input[name=_csrf]"))
                .val();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(boundary, token)
                + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, field, file.getFileName());
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.fromPublisher(body, body.contentLength())));
    }

    public Browser signIn(String email, String password) {
        signInAnswer(email, password);
        return this;
    }

    public Answer signInAnswer(String email, String password) {
        get("/identity/sign-in");
        return post("/identity/sign-in", "email", email, "password", password);
    }

    /** Loses the token that shows a form came from our own page, as a form of another site would lack it. */
    public void forgetForms() {
        cookies().stream()
                .filter(cookie -> cookie.getName().endsWith("waymark-form"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(base, cookie));
    }

    /** As if the browser had been closed and all it knew forgotten. */
    public void forgetEverything() {
        cookies.getCookieStore().removeAll();
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private String formToken() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().endsWith("waymark-form"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.uri().toString(),
                    answer.headers().map(),
                    answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
