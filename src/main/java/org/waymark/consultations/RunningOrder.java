package org.waymark.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One teacher's evening: every time of it, and who comes. */
public record RunningOrder(
        UUID sitting,
        UUID evening,
        String occasion,
        LocalDate day,
        String teacher,
        boolean mine,
        String where,
        List<Line> lines) {

    /**
     * One time.
     *
     * @param blocked whether the teacher talks to nobody then
     * @param booking null where the time is free
     */
    public record Line(
            LocalTime at,
            LocalTime until,
            boolean blocked,
            @Nullable Booked booking) {
        /** What may hang on a door: no name of anybody. */
        public String onTheDoor() {
            return blocked ? "not used" : booking == null ? "free" : "taken";
        }
    }

    /**
     * Who comes.
     *
     * @param visible whether the viewer sees the child; where not, nothing of it is here
     * @param language what the adult speaks; empty where nobody said
     */
    public record Booked(
            UUID id,
            boolean visible,
            String pupil,
            String className,
            String adult,
            String language,
            @Nullable Came came,
            boolean shared) {}

    public long booked() {
        return lines.stream().filter(line -> line.booking() != null).count();
    }

    public LocalTime from() {
        return lines.getFirst().at();
    }

    public LocalTime until() {
        return lines.getLast().until();
    }
}
