package org.waymark.mail;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How long to wait after each try that failed, when to stop trying, and how long it is known what became of a message. */
final class Waits {
    /** After the first try, the second and so on; the last one goes on. */
    static final List<Integer> MINUTES = List.of(1, 2, 5, 15, 30, 60);

    static final Duration TRIED = Duration.ofDays(3);
    static final Duration KEPT = Duration.ofDays(30);

    private Waits() {}

    static String minutes() {
        return MINUTES.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
