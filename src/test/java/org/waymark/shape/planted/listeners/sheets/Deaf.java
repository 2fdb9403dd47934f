package org.waymark.shape.planted.listeners.sheets;

import org.springframework.context.event.EventListener;
import org.waymark.shape.planted.listeners.mentoring.MeetingMissed;

/** Planted: listens, and is no component, so that Spring never calls it. */
public class Deaf {
    @EventListener
    void print(MeetingMissed missed) {
        throw new IllegalStateException("nobody calls this: " + missed);
    }
}
