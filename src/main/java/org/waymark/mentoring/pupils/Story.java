package org.waymark.mentoring.pupils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.ThenWhat;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;

/** Tells a pupil's story, all of it or one year's or one subject's. */
@Component
class Story {
    private final StoryQuery query;
    private final Audit audit;

    Story(StoryQuery query, Audit audit) {
        this.query = query;
        this.audit = audit;
    }

    /**
     * What is shown of it; empty words: everything.
     *
     * @param kind open, reviewed, meetings or hopes
     */
    public record Filter(String year, String subject, String kind) {}

    StoryPage page(UUID pupil, Filter filter, String back, Viewer viewer) {
        StoryQuery.Who who = query.who(pupil, viewer).orElseThrow(NotFound::new);
        audit.opened(List.of(pupil), viewer);
        List<StoryQuery.Step> all = query.steps(pupil, viewer);
        List<Event> events = events(all, query.meetings(pupil, viewer), query.hopes(pupil, viewer));
        return new StoryPage(
                Heading.of(pupil, who, true, back, viewer),
                choices("Every year", events.stream().map(each -> each.year().label())),
                choices("Every subject", all.stream().map(StoryQuery.Step::subject)),
                KINDS,
                filter,
                years(events, filter));
    }

    private static final List<Choice> KINDS = List.of(
            Choice.of("", "Everything"),
            Choice.of("meetings", "Meetings"),
            Choice.of("hopes", "What I want"),
            Choice.of("open", "Next steps that are open"),
            Choice.of("reviewed", "Next steps that were reviewed"));

    private static List<Choice> choices(String all, Stream<String> words) {
        return Stream.concat(
                        Stream.of(Choice.of("", all)), words.distinct().sorted().map(word -> Choice.of(word, word)))
                .toList();
    }

    private record Event(LocalDate day, String subject, String kind, StoryPage.Told told) {
        AcademicYear year() {
            return AcademicYear.of(day);
        }
    }

    private static List<Event> events(
            List<StoryQuery.Step> steps, List<StoryQuery.Met> meetings, List<StoryQuery.Hope> hopes) {
        List<Event> events = new ArrayList<>();
        for (StoryQuery.Met met : meetings) {
            String what = "Meeting, " + met.point().label() + ", with " + met.mentor();
            String state = met.closedBecause() == null ? met.state().words() : met.closedBecause();
            String when = met.state() == MeetingState.PLANNED && met.heldOn() == null ? "" : Dates.written(met.day());
            events.add(new Event(met.day(), "", "meetings", new StoryPage.Told(when, what, "", state, "")));
        }
        for (StoryQuery.Hope hope : hopes) {
            if (!hope.words().isEmpty()) {
                String what = hope.field().label();
                events.add(new Event(
                        hope.heldOn(),
                        "",
                        "hopes",
                        new StoryPage.Told(Dates.written(hope.heldOn()), what, hope.words(), null, "")));
            }
        }
        for (StoryQuery.Step step : steps) {
            String kind = step.outcome() == null ? "open" : "reviewed";
            String outcome = step.outcome();
            LocalDate reviewed = step.reviewedOn();
            if (outcome != null && reviewed != null) {
                events.add(new Event(
                        reviewed,
                        step.subject(),
                        kind,
                        new StoryPage.Told(
                                Dates.written(reviewed),
                                "Reviewed, " + step.subject(),
                                step.wording(),
                                Outcome.of(outcome).orElseThrow().words(),
                                more(step.evidence(), step.reason(), step.then()))));
            }
            events.add(new Event(
                    step.agreedOn(),
                    step.subject(),
                    kind,
                    new StoryPage.Told(
                            Dates.written(step.agreedOn()),
                            "Next step agreed, " + step.subject(),
                            step.wording(),
                            null,
                            "With " + step.agreedBy())));
        }
        return events;
    }

    private static String more(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .map(part -> ThenWhat.of(part).map(ThenWhat::words).orElse(part))
                .collect(Collectors.joining(". "));
    }

    private static List<StoryPage.Year> years(List<Event> events, Filter filter) {
        var byYear = events.stream()
                .filter(each -> filter.year().isEmpty() || each.year().label().equals(filter.year()))
                .filter(each -> filter.subject().isEmpty() || each.subject().equals(filter.subject()))
                .filter(each -> filter.kind().isEmpty() || each.kind().equals(filter.kind()))
                .sorted(Comparator.comparing(Event::day).reversed())
                .collect(Collectors.groupingBy(Event::year, TreeMap::new, Collectors.toList()));
        return byYear.descendingMap().entrySet().stream()
                .map(year -> new StoryPage.Year(
                        year.getKey().label(),
                        year.getValue().stream().map(Event::told).toList()))
                .toList();
    }
}
