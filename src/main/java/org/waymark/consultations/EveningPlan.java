package org.waymark.consultations;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/** When one evening is, and when nobody talks in it. From it follows every time that can be booked. */
public record EveningPlan(LocalDate day, LocalTime from, LocalTime until, List<Stretch> pauses) {
    /** However an evening is cut, a teacher has no more times than this. */
    public static final int MOST_TIMES = 200;

    public EveningPlan {
        pauses = List.copyOf(pauses);
    }

    /** @throws Refused where nobody could come: in the past, or with its end before its beginning */
    EveningPlan checked(LocalDate today, int minutes, int gap) {
        if (day.isBefore(today)) {
            throw new Refused("day", "An evening is today or later.");
        }
        if (day.isAfter(today.plusYears(2))) {
            throw new Refused("day", "An evening is within two years from now.");
        }
        if (!from.isBefore(until)) {
            throw new Refused("until", "An evening ends after it begins.");
        }
        for (Stretch pause : pauses) {
            if (!pause.from().isBefore(pause.until())) {
                throw new Refused("pauseUntil", "A break ends after it begins.");
            }
            if (pause.from().isBefore(from) || pause.until().isAfter(until)) {
                throw new Refused("pauseFrom", "A break lies within its evening.");
            }
        }
        cut(minutes, gap);
        return this;
    }

    /** @throws Refused where no talk fits, or too many do */
    List<LocalTime> cut(int minutes, int gap) {
        List<LocalTime> times = times(minutes, gap);
        if (times.isEmpty()) {
            throw new Refused("until", "No talk of %d minutes fits between these times.".formatted(minutes));
        }
        if (times.size() > MOST_TIMES) {
            throw new Refused(
                    "until",
                    "That makes %d times for each teacher. An evening has at most %d."
                            .formatted(times.size(), MOST_TIMES));
        }
        return times;
    }

    /** When each talk begins: one after another, none into a break. */
    List<LocalTime> times(int minutes, int gap) {
        List<LocalTime> times = new ArrayList<>();
        long begin = minute(from);
        while (begin + minutes <= minute(until)) {
            LocalTime start = from.plusMinutes(begin - minute(from));
            Stretch pause = pauseAt(begin, minutes);
            if (pause == null) {
                times.add(start);
                begin += minutes + gap;
            } else {
                begin = minute(pause.until());
            }
        }
        return times;
    }

    private @Nullable Stretch pauseAt(long begin, int minutes) {
        for (Stretch pause : pauses) {
            if (begin < minute(pause.until()) && begin + minutes > minute(pause.from())) {
                return pause;
            }
        }
        return null;
    }

    /** The same evening on other times: its breaks keep their distance from its beginning where they still fit. */
    EveningPlan moved(LocalDate newDay, LocalTime newFrom, LocalTime newUntil) {
        long later = Duration.between(from, newFrom).toMinutes();
        List<Stretch> kept = pauses.stream()
                .filter(pause -> minute(pause.from()) + later < minute(newUntil))
                .filter(pause -> minute(pause.until()) + later <= minute(newUntil))
                .map(pause -> pause.later(later))
                .toList();
        return new EveningPlan(newDay, newFrom, newUntil, kept);
    }

    private static long minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
