package org.waymark.consultations;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;
import org.waymark.ui.Words;

/** Why a time was not got. Its sentence is for staff; a family reads the same in its language, from what is kept here. */
public class NotBooked extends Refused {
    /** What stood in the way. */
    public enum Why {
        TAKEN,
        GONE,
        OVER,
        NOT_OPEN,
        CLOSED,
        ALREADY,
        ELSEWHERE,
        STOPPED,
        FREE_TIMES,
        OFFER_OVER
    }

    private final Why why;
    private final @Nullable LocalDateTime when;
    private final List<LocalTime> free;

    NotBooked(Why why, @Nullable LocalDateTime when) {
        this(why, when, List.of());
    }

    NotBooked(Why why, @Nullable LocalDateTime when, List<LocalTime> free) {
        super("slot", sentence(why, when, free));
        this.why = why;
        this.when = when;
        this.free = List.copyOf(free);
    }

    public Why why() {
        return why;
    }

    /** The time it is about, or the moment at which booking opens or closed. */
    public @Nullable LocalDateTime when() {
        return when;
    }

    /** The nearest times that are free with the same teacher. */
    public List<LocalTime> free() {
        return free;
    }

    private static String sentence(Why why, @Nullable LocalDateTime when, List<LocalTime> free) {
        String at = when == null ? "that time" : when.toLocalTime().toString();
        String moment = when == null ? "" : Dates.written(when);
        return switch (why) {
            case TAKEN -> "Somebody else has just taken %s. %s".formatted(at, nearest(free));
            case GONE -> "This time is not offered any more. Choose another.";
            case OVER -> "This time is over. Choose one that is to come.";
            case NOT_OPEN -> "Booking opens on %s.".formatted(moment);
            case CLOSED -> "Booking closed on %s. Ring the school.".formatted(moment);
            case ALREADY -> "This adult has a time already, at %s. Change that one.".formatted(at);
            case ELSEWHERE -> "This adult talks about another child then, at %s. Choose another time.".formatted(at);
            case STOPPED -> "This adult’s access was stopped, or the child has left. Nothing was booked.";
            case FREE_TIMES -> "There are free times. Choose one of them.";
            case OFFER_OVER -> "This offer is over.";
        };
    }

    private static String nearest(List<LocalTime> free) {
        if (free.isEmpty()) {
            return "No other time is free with this teacher.";
        }
        return "%s %s free."
                .formatted(
                        Words.list(free.stream().map(LocalTime::toString).toList()), free.size() == 1 ? "is" : "are");
    }
}
