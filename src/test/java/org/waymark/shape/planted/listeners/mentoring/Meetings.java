package org.waymark.shape.planted.listeners.mentoring;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Planted: publishes what is heard, what is not, and what is no event of its own. */
@Component
@Profile("planted")
public class Meetings {
    private final ApplicationEventPublisher events;

    Meetings(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void hold() {
        MeetingHeld held = new MeetingHeld(42);
        events.publishEvent(held);
    }

    public void miss() {
        events.publishEvent(new MeetingMissed(42));
        events.publishEvent("missed");
        events.publishEvent("missed".concat("!"));
        Object anything = new MeetingMissed(43);
        events.publishEvent(anything);
    }
}
