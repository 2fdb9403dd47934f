package org.waymark.hosting.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.hosting.Installation;
import org.waymark.hosting.ReadyLines;
import org.waymark.hosting.Refusal;

/** What is said once Waymark can be used. */
record Ready(ConfigurableApplicationContext spring, URI address, int port) {
    private static final int REHEARSED = 20;

    /** One line, the last that a newcomer sees. */
    String line() {
        Installation installation = spring.getBean(Installation.class);
        List<String> parts = new ArrayList<>();
        parts.add("Waymark is ready at " + address);
        if (installation.isDemo()) {
            parts.add("a demonstration with made-up children");
        }
        spring.getBeanProvider(ReadyLines.class)
                .orderedStream()
                .forEach(each -> parts.addAll(each.lines(installation)));
        return String.join(" — ", parts);
    }

    /**
     * Whether this start is only to show the JVM what a start is: it then remembers the classes and their links, and
     * the next ones are twice as fast. See the script {@code run}.
     */
    static boolean isRehearsal() {
        return Boolean.getBoolean("waymark.rehearsal");
    }

    void rehearse() {
        URI page = URI.create("http://127.0.0.1:" + port + "/");
        try {
            for (int i = 0; i < REHEARSED; i++) {
                HttpURLConnection asked = (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
                try (InputStream in = asked.getResponseCode() < 400 ? asked.getInputStream() : asked.getErrorStream()) {
                    if (in != null) {
                        in.readAllBytes();
                    }
                }
            }
        } catch (IOException e) {
            throw new Refusal("The first page did not answer: " + e, e);
        }
    }
}
