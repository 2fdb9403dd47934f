package org.waymark.shape.planted.listeners.sheets;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.shape.planted.listeners.mentoring.MeetingHeld;
import org.waymark.shape.planted.listeners.mentoring.MeetingMissed;

/** Planted: hears one event; to the other it only looks as if it listened. */
@Component
@Profile("planted")
public class Printing {
    private final List<Object> heard = new ArrayList<>();

    @EventListener
    void print(MeetingHeld held) {
        heard.add(held);
    }

    void printAgain(MeetingMissed missed) {
        heard.add(missed);
    }

    public List<Object> heard() {
        return heard;
    }
}
