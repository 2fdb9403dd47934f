package org.waymark.mentoring.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.HowPage;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NextStep;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.OpenedMeeting;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.SayingHow;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Topic;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;

/** Puts a paper form on the screen, with what was said on the screen already, or with what was typed. */
@Component
class OpeningPaper {
    private static final int FIRST_ROWS = 3;

    private final OpenSteps openSteps;
    private final SayingHow how;
    private final Barriers barriers;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    OpeningPaper(OpenSteps openSteps, SayingHow how, Barriers barriers, Subjects subjects, Audit audit, Clock clock) {
        this.openSteps = openSteps;
        this.how = how;
        this.barriers = barriers;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    PaperPage page(OpenedMeeting opened, Paper paper, Problems problems, Viewer viewer) {
        Meeting meeting = opened.meeting();
        audit.opened(List.of(meeting.pupil().value()), viewer);
        String meetings = viewer.path() + "/mentoring/meetings";
        String address = meetings + "/" + meeting.id().value();
        List<PaperPage.Row> rows = rows(paper, opened.termEnd(), subjects.all(viewer));
        return new PaperPage(
                opened.pupil(),
                meeting.round().label(),
                address + "/paper",
                address,
                meetings,
                viewer.accountKey().toString(),
                closed(meeting),
                paper.isEmpty() ? day(meeting) : paper.word("heldOn"),
                openSteps.of(meeting.pupil(), viewer).stream()
                        .filter(step -> !meeting.id().value().equals(step.meeting()))
                        .map(step -> last(step, paper))
                        .toList(),
                entries(Topic.WENT, opened, paper),
                entries(Topic.WHERE, opened, paper),
                opened.strands() ? how(meeting, paper, viewer) : HowPage.NOTHING,
                barriers.offered(ticked(opened, paper), viewer),
                String.valueOf(said(Field.BARRIERS, opened).version()),
                entries(Topic.HARD, opened, paper),
                entries(Topic.WANT, opened, paper),
                rows,
                paper.steps().stream().anyMatch(row -> row >= FIRST_ROWS && row < Paper.ROWS),
                entries(Topic.SIGN, opened, paper),
                paper.isEmpty() ? opened.given() : paper.word("pupilName"),
                paper.isEmpty() ? opened.mentor() : paper.word("mentorName"),
                problems);
    }

    private static @Nullable String closed(Meeting meeting) {
        LocalDate held = meeting.heldOn();
        return meeting.state().isToCome()
                ? null
                : held == null
                        ? "This meeting is closed. Nothing more is kept of it."
                        : "This meeting was held on " + Dates.written(held) + ", and its sheet stays as it was then.";
    }

    /** The day that was planned, where it is not still to come. */
    private String day(Meeting meeting) {
        LocalDate today = LocalDate.now(clock);
        LocalDate planned = meeting.day();
        return (planned == null || planned.isAfter(today) ? today : planned).toString();
    }

    private HowPage how(Meeting meeting, Paper paper, Viewer viewer) {
        HowPage now = how.page(meeting, List.of(), viewer);
        return paper.isEmpty() ? now : now.typed(paper::word);
    }

    private static PaperPage.Last last(OpenSteps.Open step, Paper paper) {
        return new PaperPage.Last(
                Paper.review(step.id()),
                step.subject(),
                step.wording(),
                step.carries() < NextStep.MOST_CARRIES,
                paper.typed(step.id()),
                paper.word(Paper.review(step.id()) + "then"));
    }

    private static List<PaperPage.Entry> entries(Topic topic, OpenedMeeting opened, Paper paper) {
        return Field.of(topic).stream()
                .filter(field -> field != Field.BARRIERS)
                .map(field -> new PaperPage.Entry(
                        field.code(),
                        field.label(),
                        field.hint(),
                        paper.isEmpty() ? said(field, opened).words() : paper.word(field.code()),
                        said(field, opened).version()))
                .toList();
    }

    private static Said said(Field field, OpenedMeeting opened) {
        return opened.said().getOrDefault(field, new Said(field, 0, "", ""));
    }

    private static List<String> ticked(OpenedMeeting opened, Paper paper) {
        return paper.isEmpty()
                ? said(Field.BARRIERS, opened).words().lines().toList()
                : paper.sent().getOrDefault(Field.BARRIERS.code(), List.of());
    }

    private static List<PaperPage.Row> rows(Paper paper, LocalDate usual, List<Subject> taught) {
        List<Choice> choices = Stream.concat(
                        Stream.of(Choice.of("", "Choose")),
                        taught.stream().map(each -> Choice.of(each.id().value().toString(), each.name())))
                .toList();
        return IntStream.rangeClosed(0, Paper.ROWS)
                .mapToObj(row -> row(row, paper, usual, choices))
                .toList();
    }

    private static PaperPage.Row row(int row, Paper paper, LocalDate usual, List<Choice> choices) {
        StepForm form = StepForm.of(List.of(), paper.step(row), Problems.none());
        return new PaperPage.Row(
                Paper.row(row),
                row == Paper.ROWS ? "Something personal" : "Next step " + (row + 1),
                row == Paper.ROWS ? List.of() : choices,
                form.subject(),
                form.wording(),
                form.howWeKnow(),
                form.iWill(),
                form.schoolWill(),
                form.homeCan(),
                paper.isEmpty() ? usual.toString() : form.reviewOn());
    }
}
