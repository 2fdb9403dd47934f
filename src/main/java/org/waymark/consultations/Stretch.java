package org.waymark.consultations;

import java.time.LocalTime;

/** From one time of a day to another, such as a break. */
public record Stretch(LocalTime from, LocalTime until) {

    Stretch later(long minutes) {
        return new Stretch(from.plusMinutes(minutes), until.plusMinutes(minutes));
    }
}
