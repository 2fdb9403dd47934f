package org.waymark.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.Browser;

/**
 * Somebody who is signed in, or not, and asks for one address after another without looking at what comes.
 *
 * @param account theirs, as pages of staff send it along; empty for others
 */
record Caller(Person person, String account, URI base, String cookies, String token) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    static Caller of(Person person, String account, Browser browser, URI base) {
        browser.get("/identity/sign-in");
        List<HttpCookie> kept = browser.cookies();
        return new Caller(
                person,
                account,
                base,
                kept.stream()
                        .map(each -> each.getName() + "=" + each.getValue())
                        .collect(Collectors.joining("; ")),
                kept.stream()
                        .filter(each -> each.getName().endsWith("waymark-form"))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElse(""));
    }

    HttpResponse<Void> ask(String how, String address) {
        return how.equals("GET")
                ? send(request(address).GET())
                : send(form(address).header("X-XSRF-TOKEN", token));
    }

    /** As a form of another site would be sent. */
    HttpResponse<Void> sendWithoutToken(String address) {
        return send(form(address));
    }

    private HttpRequest.Builder form(String address) {
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(address))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "*/*");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
