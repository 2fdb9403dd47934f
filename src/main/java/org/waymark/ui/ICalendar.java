package org.waymark.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appointments as RFC 5545 writes them. Times are in UTC, so that no table of time zones is needed. */
public final class ICalendar {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String kind;

    private ICalendar(String kind) {
        this.kind = kind;
    }

    /**
     * An appointment; without a time it takes the day.
     *
     * @param where a room or an address; empty where none is said
     */
    public record Entry(
            UUID id,
            String summary,
            LocalDate day,
            @Nullable LocalTime at,
            int minutes,
            String where) {}

    /**
     * A calendar of its entries.
     *
     * @param kind one word for what they are, by which a calendar program knows an entry again
     * @param name what the calendar is called in a program that subscribes to it
     */
    public static String of(String kind, String name, List<Entry> entries, Instant now) {
        ICalendar calendar = new ICalendar(kind);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Waymark//" + escaped(name) + "//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        entries.forEach(entry -> calendar.event(entry, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Entry entry, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.id() + "@" + kind + ".waymark");
        line("DTSTAMP:" + MOMENT.format(now));
        LocalTime at = entry.at();
        if (at == null) {
            line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.day()));
            line("DTEND;VALUE=DATE:"
                    + DateTimeFormatter.BASIC_ISO_DATE.format(entry.day().plusDays(1)));
            line("TRANSP:TRANSPARENT");
        } else {
            Instant start = entry.day().atTime(at).atZone(HERE).toInstant();
            line("DTSTART:" + MOMENT.format(start));
            line("DTEND:" + MOMENT.format(start.plusSeconds(60L * entry.minutes())));
        }
        line("SUMMARY:" + escaped(entry.summary()));
        if (!entry.where().isEmpty()) {
            line("LOCATION:" + escaped(entry.where()));
        }
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }

    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets, and none is broken inside a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
