package org.waymark.mail;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour forgets what became of messages a month ago. */
@Component
class Sweeping {
    private final Queue queue;

    Sweeping(Queue queue) {
        this.queue = queue;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        queue.sweep();
    }
}
