package org.waymark.hosting.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Option;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;

/**
 * Where Waymark listens, and the address people use. Beyond this machine it is https or nothing: a proxy in front does
 * https and passes requests on to us.
 *
 * @param host the network address to listen on
 * @param baseUrl null where it is not said, and people use {@code http://localhost}
 */
record Listening(String host, int port, @Nullable URI baseUrl) {
    private static final String THIS_MACHINE = "127.0.0.1";

    static Listening of(Options options) {
        Optional<URI> baseUrl = options.value(Option.BASE_URL).map(Listening::checked);
        Optional<String> address = options.value(Option.LISTEN);
        boolean https = baseUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
        if (address.isPresent() && !https) {
            throw new Refusal("Children's data leave this machine over https only: --listen needs --base-url https://…"
                    + " and, in front of Waymark, a proxy that does https for that address.");
        }
        return new Listening(address.orElse(THIS_MACHINE), options.port(), baseUrl.orElse(null));
    }

    private static URI checked(String text) {
        URI url;
        try {
            url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--base-url is an address such as https://waymark.example.org, and not " + text + ".", e);
        }
        String scheme = String.valueOf(url.getScheme());
        String host = url.getHost();
        boolean bare = url.getRawPath().isEmpty() && url.getRawQuery() == null && url.getRawFragment() == null;
        if (host == null || !bare || !scheme.matches("https?")) {
            throw new Refusal("--base-url is an address such as https://waymark.example.org, and not " + text + ".");
        }
        if (scheme.equals("http") && !host.matches("localhost|127\\.0\\.0\\.1|\\[::1]")) {
            throw new Refusal(
                    "--base-url http://%s would send children's data over the network in the clear. Give an https:// address, and put a proxy that does https in front of Waymark."
                            .formatted(host));
        }
        return url;
    }

    /** What a directory that has not been decided becomes: whoever gives an address means it for a school. */
    Kind kindWanted() {
        return baseUrl == null ? Kind.DEMO : Kind.REAL;
    }

    void checkSuits(Kind kind) {
        if (kind == Kind.DEMO && baseUrl != null) {
            throw new Refusal("This data directory is a demonstration, which shows itself on this machine only: leave"
                    + " --base-url out, or give another folder with --data.");
        }
    }

    boolean isHttps() {
        return baseUrl != null && "https".equals(baseUrl.getScheme());
    }

    /** The port asked for or, for 0, one that is free. */
    int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d is used by another program, or may not be used (%s). Say another with --port N."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    URI address(int portListenedOn) {
        return baseUrl == null ? URI.create("http://localhost:" + portListenedOn) : baseUrl;
    }
}
