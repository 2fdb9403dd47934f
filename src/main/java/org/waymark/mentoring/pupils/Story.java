package org.waymark.mentoring.pupils;

import java.time.Clock;
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
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Suggestions;
import org.waymark.mentoring.ThenWhat;
import org.waymark.pupils.PupilId;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Tells a pupil's story, all of it or one year's or one subject's. */
@Component
class Story {
    private final StoryQuery query;
    private final NextSteps steps;
    private final OpenSteps openSteps;
    private final Suggestions suggestions;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    Story(
            StoryQuery query,
            NextSteps steps,
            OpenSteps openSteps,
            Suggestions suggestions,
            Subjects subjects,
            Audit audit,
            Clock clock) {
        this.query = query;
        this.steps = steps;
        this.openSteps = openSteps;
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is shown of it; empty words: everything.
     *
     * @param kind open, reviewed, meetings or hopes
     */
    public record Filter(String year, String subject, String kind) {
        static final Filter ALL = new Filter("", "", "");
    }

    /** What is asked for beside: the story's filter, the bank, and where somebody came from. */
    record Asked(Filter filter, Offers.Search search, String back) {
        static Asked from(String back) {
            return new Asked(Filter.ALL, Offers.Search.NOTHING, back);
        }
    }

    /** A review that is not done yet: of which step, and what was typed. */
    record Refusal(UUID step, Reviewing.Typed typed) {}

    StoryPage page(
            UUID pupil,
            Asked asked,
            StepForm.@Nullable Sent sent,
            @Nullable Refusal refusal,
            Problems problems,
            Viewer viewer) {
        StoryQuery.Who who = query.who(pupil, viewer).orElseThrow(NotFound::new);
        audit.opened(List.of(pupil), viewer);
        LocalDate today = LocalDate.now(clock);
        LocalDate termEnd = steps.termEnd(today, viewer);
        PupilId id = new PupilId(pupil);
        List<OpenSteps.Open> open = openSteps.of(id, viewer);
        List<StoryQuery.Step> all = query.steps(pupil, viewer);
        List<Event> events = events(all, query.meetings(pupil, viewer), query.hopes(pupil, viewer));
        List<Subject> taught = subjects.all(viewer);
        Filter filter = asked.filter();
        return new StoryPage(
                who.name(),
                who.className(),
                viewer.path() + "/mentoring/pupils/" + pupil,
                Back.links(asked.back(), who.name(), pupil, viewer),
                Back.kept(asked.back(), viewer),
                who.awards(),
                open.stream()
                        .map(step -> step(step, refusal, problems, today, termEnd))
                        .toList(),
                suggestions.of(id, open, asked.search(), taught, viewer),
                sent == null ? StepForm.empty(taught, termEnd) : StepForm.of(taught, sent, problems),
                choices("Every year", events.stream().map(each -> each.year().label())),
                choices("Every subject", all.stream().map(StoryQuery.Step::subject)),
                KINDS,
                filter,
                years(events, filter),
                problems);
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

    private static StoryPage.Step step(
            OpenSteps.Open step, @Nullable Refusal refusal, Problems problems, LocalDate today, LocalDate termEnd) {
        Reviewing.Typed typed = refusal != null && refusal.step().equals(step.id()) ? refusal.typed() : null;
        return new StoryPage.Step(
                step.subject(),
                step.lines(),
                Dates.written(step.agreedOn()),
                Dates.written(step.reviewOn()),
                step.due(today),
                step.carries(),
                step.reviewing(typed, termEnd),
                typed != null,
                typed == null ? Problems.none() : problems);
    }
}
