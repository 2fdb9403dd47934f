package org.waymark.mentoring.pupils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.waymark.mentoring.NextStep;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.ThenWhat;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Tells a pupil's story, all of it or one year's or one subject's. */
@Component
class Story {
    private final StoryQuery query;
    private final NextSteps steps;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    Story(StoryQuery query, NextSteps steps, Subjects subjects, Audit audit, Clock clock) {
        this.query = query;
        this.steps = steps;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is shown of it; empty words: everything. */
    record Filter(String year, String subject) {
        static final Filter ALL = new Filter("", "");
    }

    /** A review that was refused: of which step, and what was typed. */
    record Refusal(UUID step, StoryPage.Review typed) {}

    StoryPage page(
            UUID pupil,
            Filter filter,
            @Nullable StepForm form,
            @Nullable Refusal refusal,
            Problems problems,
            Viewer viewer) {
        StoryQuery.Who who = query.who(pupil, viewer).orElseThrow(NotFound::new);
        audit.opened(List.of(pupil), viewer);
        LocalDate today = LocalDate.now(clock);
        LocalDate termEnd = steps.termEnd(today, viewer);
        List<StoryQuery.Step> all = query.steps(pupil, viewer);
        List<Event> events = events(all, query.meetings(pupil, viewer));
        String address = viewer.path() + "/mentoring/pupils/" + pupil;
        return new StoryPage(
                who.name(),
                who.className(),
                address,
                viewer.path() + "/record/pupils/" + pupil,
                who.awards(),
                all.stream()
                        .filter(step -> step.outcome() == null)
                        .map(step -> open(step, refusal, today, termEnd))
                        .toList(),
                form == null ? StepForm.empty(subjects.all(viewer), termEnd) : form,
                links(
                        events.stream()
                                .map(each -> each.year().label())
                                .distinct()
                                .sorted()
                                .toList(),
                        "year",
                        filter.year(),
                        address),
                links(
                        all.stream().map(StoryQuery.Step::subject).distinct().toList(),
                        "subject",
                        filter.subject(),
                        address),
                years(events, filter),
                Arrays.stream(Outcome.values())
                        .map(each -> Choice.of(each.code(), each.words()))
                        .toList(),
                Arrays.stream(ThenWhat.values())
                        .map(each -> Choice.of(each.code(), each.words()))
                        .toList(),
                problems);
    }

    private record Event(LocalDate day, String subject, StoryPage.Told told) {
        AcademicYear year() {
            return AcademicYear.of(day);
        }
    }

    private static List<Event> events(List<StoryQuery.Step> steps, List<StoryQuery.Met> meetings) {
        List<Event> events = new ArrayList<>();
        for (StoryQuery.Met met : meetings) {
            String what = "Meeting, " + met.point().label() + ", with " + met.mentor();
            String state = met.closedBecause() == null ? met.state().words() : met.closedBecause();
            String when = met.state() == MeetingState.PLANNED && met.heldOn() == null ? "" : Dates.written(met.day());
            events.add(new Event(met.day(), "", new StoryPage.Told(when, what, "", state, "")));
        }
        for (StoryQuery.Step step : steps) {
            String outcome = step.outcome();
            LocalDate reviewed = step.reviewedOn();
            if (outcome != null && reviewed != null) {
                events.add(new Event(
                        reviewed,
                        step.subject(),
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
                .sorted(Comparator.comparing(Event::day).reversed())
                .collect(Collectors.groupingBy(Event::year, TreeMap::new, Collectors.toList()));
        return byYear.descendingMap().entrySet().stream()
                .map(year -> new StoryPage.Year(
                        year.getKey().label(),
                        year.getValue().stream().map(Event::told).toList()))
                .toList();
    }

    private static List<Link> links(List<String> words, String name, String chosen, String address) {
        if (words.size() < 2) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Link("All", address, chosen.isEmpty())),
                        words.stream()
                                .map(word -> new Link(
                                        word,
                                        address + "?" + name + "="
                                                + java.net.URLEncoder.encode(
                                                        word, java.nio.charset.StandardCharsets.UTF_8),
                                        word.equals(chosen))))
                .toList();
    }

    private static StoryPage.Step open(
            StoryQuery.Step step, @Nullable Refusal refusal, LocalDate today, LocalDate termEnd) {
        StoryPage.Review typed = refusal != null && refusal.step().equals(step.id()) ? refusal.typed() : null;
        LocalDate again = step.reviewOn().isBefore(termEnd) ? termEnd : step.reviewOn();
        return new StoryPage.Step(
                step.id().toString(),
                step.subject(),
                step.wording(),
                Stream.of(
                                line("How we will know", step.howWeKnow()),
                                line("I will", step.iWill()),
                                line("School will", step.schoolWill()),
                                line("Home can", step.homeCan()))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Dates.written(step.agreedOn()),
                Dates.written(step.reviewOn()),
                !step.reviewOn().isAfter(today),
                step.carries(),
                step.carries() < NextStep.MOST_CARRIES,
                typed == null ? new StoryPage.Review("", "", "", "", "", again.toString()) : typed,
                typed != null);
    }

    private static String line(String label, String said) {
        return said.isEmpty() ? "" : label + ": " + said;
    }
}
