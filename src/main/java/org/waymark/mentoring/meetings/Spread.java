package org.waymark.mentoring.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.waymark.ui.Refused;
import org.waymark.ui.Words;

/** Meetings spread over some days: so many a day, from when, one every so many minutes. */
record Spread(List<LocalDate> days, int aDay, LocalTime from, int every) {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    record Slot(LocalDate day, LocalTime at) {}

    /** As many slots as there are meetings, the days in order. */
    List<Slot> slots(int meetings) {
        if (days.isEmpty()) {
            throw new Refused("day", "Tick the days on which you meet.");
        }
        if (aDay < 1 || every < 5 || every > 240) {
            throw new Refused(
                    aDay < 1 ? "aDay" : "every",
                    aDay < 1 ? "Say how many a day, at least 1." : "Give 5 to 240 minutes from one to the next.");
        }
        if (from.toSecondOfDay() / 60 + (aDay - 1) * (long) every > EVENING.toSecondOfDay() / 60) {
            throw new Refused("aDay", "The last of the day would begin after 6pm. Say fewer a day, or begin earlier.");
        }
        int room = days.size() * aDay;
        if (room < meetings) {
            throw new Refused(
                    "aDay",
                    "%s do not fit: there is room for %d. Tick more days, or say more a day."
                            .formatted(Words.count(meetings, "meeting"), room));
        }
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day : days.stream().sorted().toList()) {
            for (int i = 0; i < aDay && slots.size() < meetings; i++) {
                slots.add(new Slot(day, from.plusMinutes((long) i * every)));
            }
        }
        return slots;
    }
}
