package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void a_meeting_has_its_time_in_utc_in_winter_and_in_summer() {
        Strict winter = Strict.parse(one("AB", LocalDate.of(2026, 11, 26), LocalTime.of(9, 30)));
        assertThat(winter.values("DTSTART")).containsExactly("20261126T093000Z");
        assertThat(winter.values("DTEND")).containsExactly("20261126T094500Z");
        assertThat(winter.values("DTSTAMP")).containsExactly("20261124T100000Z");
        assertThat(winter.values("UID")).containsExactly(ID + "@meetings.waymark");
        Strict summer = Strict.parse(one("AB", LocalDate.of(2027, 6, 3), LocalTime.of(9, 30)));
        assertThat(summer.values("DTSTART")).containsExactly("20270603T083000Z");
    }

    @Test
    void without_a_time_it_takes_the_day() {
        Strict day = Strict.parse(one("AB", LocalDate.of(2026, 12, 31), null));
        assertThat(day.values("DTSTART;VALUE=DATE")).containsExactly("20261231");
        assertThat(day.values("DTEND;VALUE=DATE")).containsExactly("20270101");
    }

    @Test
    void long_lines_are_folded_at_75_octets_and_never_inside_a_character() {
        String urdu = "میں ".repeat(40) + "🦉".repeat(30) + ", ; \\ end";
        Strict parsed = Strict.parse(one(urdu, LocalDate.of(2026, 11, 26), null));
        assertThat(parsed.text("SUMMARY")).isEqualTo(urdu);
    }

    @Test
    void a_place_is_said_where_there_is_one() {
        ICalendar.Entry hall =
                new ICalendar.Entry(ID, "A talk", LocalDate.of(2026, 11, 26), null, 10, "Hall; door 2, left");
        Strict parsed = Strict.parse(ICalendar.of("talks", "Talks", List.of(hall), NOW));
        assertThat(parsed.text("LOCATION")).isEqualTo("Hall; door 2, left");
        assertThat(parsed.values("UID")).containsExactly(ID + "@talks.waymark");
        assertThat(Strict.parse(one("AB", LocalDate.of(2026, 12, 31), null)).values("LOCATION"))
                .isEmpty();
    }

    @Test
    void an_empty_calendar_is_one() {
        assertThat(Strict.parse(ICalendar.of("meetings", "Meetings", List.of(), NOW))
                        .values("BEGIN"))
                .containsExactly("VCALENDAR");
    }

    private static String one(String summary, LocalDate day, LocalTime at) {
        return ICalendar.of("meetings", "Meetings", List.of(new ICalendar.Entry(ID, summary, day, at, 15, "")), NOW);
    }
}
