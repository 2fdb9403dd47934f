package org.waymark.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates and times as people in a British school write them. */
public final class Dates {
    // Spelled out rather than taken from the locale, whose abbreviations differ from one Java to the next ("Sept").
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WITH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h.mm", Locale.UK);

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private Dates() {}

    /**
     * A day as a date field sends it; empty where nothing was typed.
     *
     * @throws Refused for anything else, beside the field
     */
    public static Optional<LocalDate> typed(String field, String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            throw new Refused(field, "Give a day such as 2026-11-24.");
        }
    }

    /** A moment by the clock on the school's wall. */
    public static LocalDateTime here(Instant moment) {
        return LocalDateTime.ofInstant(moment, HERE);
    }

    /** 4 March 2027. */
    public static String written(LocalDate day) {
        return LONG.format(day);
    }

    /** Thursday 4 March 2027. */
    public static String withDay(LocalDate day) {
        return WITH_DAY.format(day);
    }

    /** 4 Mar. */
    public static String brief(LocalDate day) {
        String month = day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
        return day.getDayOfMonth() + " " + month.substring(0, 3);
    }

    /** 4 March 2027 at 3.05pm. */
    public static String written(LocalDateTime moment) {
        return written(moment.toLocalDate()) + " at " + time(moment.toLocalTime());
    }

    /** 3.05pm. */
    public static String time(LocalTime time) {
        return TIME.format(time) + (time.getHour() < 12 ? "am" : "pm");
    }
}
