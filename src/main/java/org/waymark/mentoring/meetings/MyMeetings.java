package org.waymark.mentoring.meetings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.mentoring.Awards;
import org.waymark.mentoring.FamilyNews;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.Meetings;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;

/** Puts a mentor's own list together, and gives days and times to the meetings without one. */
@Component
class MyMeetings {
    private final MeetingsQuery query;
    private final Meetings meetings;
    private final Awards awards;
    private final FamilyNews families;
    private final Clock clock;

    MyMeetings(MeetingsQuery query, Meetings meetings, Awards awards, FamilyNews families, Clock clock) {
        this.query = query;
        this.meetings = meetings;
        this.awards = awards;
        this.families = families;
        this.clock = clock;
    }

    MeetingsPage page(MeetingsPage.Typed typed, Problems problems, Viewer viewer) {
        List<MeetingsQuery.Row> mine = query.mine(viewer);
        Map<String, List<MeetingsQuery.Row>> byDay = mine.stream()
                .collect(Collectors.groupingBy(MyMeetings::heading, LinkedHashMap::new, Collectors.toList()));
        return new MeetingsPage(
                viewer.path() + "/mentoring/meetings",
                viewer.path() + "/mentoring/board",
                awards.scheme(viewer).given() ? viewer.path() + "/mentoring/awards" : null,
                viewer.path() + "/mentoring/calendar",
                viewer.path() + "/mentoring/self-reviews",
                families.waitingForMe(viewer),
                byDay.entrySet().stream()
                        .map(day -> new MeetingsPage.Day(
                                day.getKey(),
                                day.getValue().stream()
                                        .map(row -> row(row, viewer))
                                        .toList()))
                        .toList(),
                (int) mine.stream().filter(MyMeetings::wantsDay).count(),
                schoolDays(mine),
                typed,
                problems);
    }

    /** Those without a day, in the order of the list. */
    void spread(Spread spread, Viewer viewer) {
        List<UUID> wanting = query.mine(viewer).stream()
                .filter(MyMeetings::wantsDay)
                .map(MeetingsQuery.Row::id)
                .toList();
        List<Spread.Slot> slots = spread.slots(wanting.size());
        Map<UUID, Meeting> found = meetings.all(wanting, viewer).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        for (int i = 0; i < wanting.size(); i++) {
            Meeting meeting = found.get(wanting.get(i));
            if (meeting != null) {
                Spread.Slot slot = slots.get(i);
                meetings.save(
                        meeting,
                        meeting.plan(slot.day(), slot.at(), meeting.note()),
                        "settled a meeting's day",
                        viewer);
            }
        }
    }

    private static boolean wantsDay(MeetingsQuery.Row row) {
        return row.state().isToCome() && row.day() == null;
    }

    private static String heading(MeetingsQuery.Row row) {
        return row.day() == null ? "No day yet" : Dates.withDay(row.day());
    }

    /** Mondays to Fridays from today to the end of the last round that still has meetings without a day. */
    private List<Choice> schoolDays(List<MeetingsQuery.Row> mine) {
        List<MeetingsQuery.Row> wanting =
                mine.stream().filter(MyMeetings::wantsDay).toList();
        LocalDate today = LocalDate.now(clock);
        LocalDate first = wanting.stream()
                .map(MeetingsQuery.Row::first)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(today))
                .orElse(today);
        LocalDate last = wanting.stream()
                .map(MeetingsQuery.Row::last)
                .min(Comparator.naturalOrder())
                .orElse(today);
        List<Choice> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                String text = Dates.withDay(day);
                days.add(Choice.of(day.toString(), text.substring(0, text.length() - 5)));
            }
        }
        return days;
    }

    private static MeetingsPage.Row row(MeetingsQuery.Row row, Viewer viewer) {
        String missed = row.missed() > 0 && row.state().isToCome()
                ? "Missed, booked again"
                : row.state().words();
        return new MeetingsPage.Row(
                row.id().toString(),
                row.at() == null ? "" : Dates.time(row.at()),
                row.pupil(),
                viewer.path() + "/mentoring/pupils/" + row.pupilId(),
                row.className(),
                row.point().label(),
                missed,
                row.state().isToCome(),
                row.state() == MeetingState.PLANNED,
                row.state() == MeetingState.HELD,
                row.note());
    }
}
