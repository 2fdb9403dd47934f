package org.waymark.identity;

import java.time.Duration;

/** How long somebody has to wait, in words. */
final class Wait {
    private Wait() {}

    static String words(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds < 60) {
            return "Wait " + seconds + (seconds == 1 ? " second" : " seconds") + " and try again.";
        }
        long minutes = (seconds + 59) / 60;
        return "Wait " + minutes + (minutes == 1 ? " minute" : " minutes") + " and try again.";
    }
}
