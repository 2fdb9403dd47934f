package org.waymark.mentoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;

/** One term's (or half-term's) meetings across the school. */
public record Round(RoundId id, CollectionPoint point, LocalDate firstDay, LocalDate lastDay, boolean closed) {
    /** Two terms: longer than that is a slip of the pen. */
    private static final int LONGEST_DAYS = 200;

    public String label() {
        return point.label();
    }

    /** Takes part in what happens in the school: joiners are added, changes of class followed. */
    public boolean isRunning(LocalDate day) {
        return !closed && !day.isAfter(lastDay);
    }

    /** "9 November 2026 to 11 December 2026". */
    public String dates() {
        return Dates.written(firstDay) + " to " + Dates.written(lastDay);
    }

    void checkFamiliesFrom(@Nullable LocalDate day) {
        if (day != null && (day.isBefore(firstDay) || day.isAfter(lastDay.plusDays(LONGEST_DAYS)))) {
            throw new Refused(
                    "familiesFrom",
                    "The round runs from %s. Choose a day in it or soon after, or none.".formatted(dates()));
        }
    }

    static void check(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refused("last", "The last day is before the first. Change one of them.");
        }
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new Refused(
                    "last", "A round this long would run into the next ones. Give a last day within the term.");
        }
    }
}
