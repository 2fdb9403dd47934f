package org.waymark.mentoring.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.HowPage;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.OpenedMeeting;
import org.waymark.mentoring.OpenedMeetings;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.SayingHow;
import org.waymark.mentoring.SelfAnswers;
import org.waymark.mentoring.Signatures;
import org.waymark.mentoring.Signing;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Suggestions;
import org.waymark.mentoring.Topic;
import org.waymark.progress.Goals;
import org.waymark.progress.Result;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.targets.GridCell;
import org.waymark.targets.GridColours;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Puts one topic of a meeting on the screen, with what was typed where that was refused. */
@Component
class Holding {
    private final MeetingQuery query;
    private final OpenedMeetings opened;
    private final Barriers barriers;
    private final Signatures signatures;
    private final Meetings meetings;
    private final OpenSteps openSteps;
    private final Suggestions suggestions;
    private final Subjects subjects;
    private final GridColours colours;
    private final SchoolYears years;
    private final SayingHow how;
    private final Audit audit;
    private final Clock clock;

    Holding(
            MeetingQuery query,
            OpenedMeetings opened,
            Barriers barriers,
            Signatures signatures,
            Meetings meetings,
            OpenSteps openSteps,
            Suggestions suggestions,
            Subjects subjects,
            GridColours colours,
            SchoolYears years,
            SayingHow how,
            Audit audit,
            Clock clock) {
        this.query = query;
        this.opened = opened;
        this.barriers = barriers;
        this.signatures = signatures;
        this.meetings = meetings;
        this.openSteps = openSteps;
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.colours = colours;
        this.years = years;
        this.how = how;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was refused: what was typed by field, who wrote where meanwhile, the next step, the signatures. */
    record Refusal(
            Map<Field, String> typed,
            List<Said.Clash> clashes,
            StepForm.@Nullable Sent step,
            MeetingPage.@Nullable Sign sign,
            List<Attitude.Clash> how,
            @Nullable Review review,
            Problems problems) {
        static final Refusal NONE = of(Problems.none());

        static Refusal of(Problems problems) {
            return new Refusal(Map.of(), List.of(), null, null, List.of(), null, problems);
        }

        static Refusal of(List<Attitude.Clash> how) {
            return new Refusal(Map.of(), List.of(), null, null, how, null, SayingHow.problems(how));
        }
    }

    /** A review that is not done yet. */
    record Review(UUID step, Reviewing.Typed typed) {}

    /**
     * The meeting, for its mentor and for whoever settles what a child is measured against.
     *
     * @throws Refused where it is another's, to somebody who sees the pupil and may have held it until now
     */
    Meeting meeting(UUID id, Viewer viewer) {
        Meeting meeting = meetings.find(new MeetingId(id), viewer).orElseThrow(NotFound::new);
        if (!isFor(meeting, viewer)) {
            OpenedMeeting who = opened.find(meeting.id(), viewer).orElseThrow(NotFound::new);
            throw new Refused("This meeting is now for " + who.mentor() + " to hold. What you sent last was not kept:"
                    + " go back to read it, and pass it on.");
        }
        return meeting;
    }

    private static boolean isFor(Meeting meeting, Viewer viewer) {
        return meeting.mine() || viewer.may(Audience.ARRANGING);
    }

    MeetingPage page(UUID id, Topic wanted, Offers.Search search, Refusal refused, Viewer viewer) {
        OpenedMeeting who = opened.find(new MeetingId(id), viewer)
                .filter(each -> isFor(each.meeting(), viewer))
                .orElseThrow(NotFound::new);
        Meeting meeting = who.meeting();
        Topic topic = topic(wanted, who);
        audit.opened(List.of(meeting.pupil().value()), viewer);
        Map<Field, Said> said = who.said();
        String address = viewer.path() + "/mentoring/meetings/" + meeting.id().value();
        boolean open = meeting.state().isToCome();
        // Nothing that came too late may look as if it had been said or signed.
        Refusal refusal = open ? refused : Refusal.of(refused.problems());
        boolean ofSteps = topic == Topic.WENT || topic == Topic.STEPS;
        LocalDate termEnd = who.termEnd();
        List<Subject> taught = topic == Topic.STEPS && open ? subjects.all(viewer) : List.of();
        List<OpenSteps.Open> agreed = ofSteps ? openSteps.of(meeting.pupil(), viewer) : List.of();
        return new MeetingPage(
                viewer.accountKey().toString(),
                viewer.slug(),
                who.pupil(),
                who.given(),
                who.mentor(),
                meeting.round().label(),
                address,
                viewer.path() + "/mentoring/meetings",
                viewer.path() + "/mentoring/pupils/" + meeting.pupil().value(),
                topic.code(),
                topic.words(),
                Arrays.stream(Topic.values())
                        .filter(each -> each == topic(each, who))
                        .map(each -> new Link(each.words(), address + "?step=" + each.code(), each == topic))
                        .toList(),
                open,
                open ? null : closed(meeting, who),
                open ? List.of() : tooLate(refused, said),
                meeting.heldOn() == null
                        ? null
                        : viewer.path() + "/sheets/meetings/" + meeting.id().value() + "/version",
                meeting.state() == MeetingState.HELD && meeting.mine(),
                meeting.mine(),
                childSays(who, topic, topic == Topic.WENT && open ? agreed : List.of()),
                Field.of(topic).stream()
                        .filter(field -> field != Field.BARRIERS)
                        .map(field -> entry(field, said, refusal))
                        .toList(),
                topic == Topic.HARD ? barriers(said, refusal, viewer) : List.of(),
                String.valueOf(version(Field.BARRIERS, said)),
                clash(Field.BARRIERS, refusal) == null ? null : words(Field.BARRIERS, said),
                topic == Topic.WHERE ? who.narrative() : null,
                topic == Topic.WHERE ? where(meeting, viewer) : List.of(),
                agreed.stream()
                        .filter(step -> topic == Topic.STEPS || !fromHere(step, meeting))
                        .map(step -> step(step, who, open && topic == Topic.WENT, refusal))
                        .toList(),
                topic == Topic.WENT ? query.looked(meeting, viewer) : List.of(),
                topic == Topic.STEPS && open
                        ? suggestions.of(meeting.pupil(), agreed, search, taught, viewer)
                        : Offers.NONE,
                topic == Topic.HOW ? how.page(meeting, refusal.how(), viewer) : HowPage.NOTHING,
                refusal.step() == null
                        ? StepForm.empty(taught, termEnd)
                        : StepForm.of(taught, refusal.step(), refusal.problems()),
                refusal.sign() == null ? sign(meeting, who, open, viewer) : refusal.sign(),
                topic == Topic.SIGN ? null : topic(topic.next(), who).words(),
                refusal.problems());
    }

    /** A school without strands does not talk about them: it goes on with what is hard. */
    private static Topic topic(Topic wanted, OpenedMeeting who) {
        return wanted == Topic.HOW && !who.strands() ? Topic.HARD : wanted;
    }

    /** What the child chose of a strand stands there as their view of it, and what they said of a next step beside that. */
    private static List<SelfAnswers.Shared> childSays(OpenedMeeting who, Topic topic, List<OpenSteps.Open> beside) {
        return who.child().stream()
                .filter(each -> each.topic() == topic && topic != Topic.HOW)
                .filter(each -> beside.stream().noneMatch(step -> step.wording().equals(each.asked())))
                .toList();
    }

    private static String childSays(OpenedMeeting who, OpenSteps.Open step) {
        return who.child().stream()
                .filter(each -> each.topic() == Topic.WENT && each.asked().equals(step.wording()))
                .map(each -> Stream.of(each.chosen(), each.words())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")))
                .findFirst()
                .orElse("");
    }

    private static String closed(Meeting meeting, OpenedMeeting who) {
        LocalDate held = meeting.heldOn();
        return held == null
                ? "This meeting is closed. " + (who.closedBecause() == null ? "" : who.closedBecause() + ".")
                : "Held and signed on " + Dates.written(held) + ". It stays as it was then.";
    }

    private static List<String> tooLate(Refusal refused, Map<Field, Said> said) {
        return refused.typed().entrySet().stream()
                .filter(each -> !each.getValue().isBlank() && !each.getValue().equals(words(each.getKey(), said)))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static MeetingPage.Entry entry(Field field, Map<Field, Said> said, Refusal refusal) {
        Said.Clash clash = clash(field, refusal);
        String typed = refusal.typed().get(field);
        return new MeetingPage.Entry(
                field.code(),
                field.label(),
                field.hint(),
                clash != null ? clash.wanted() : typed != null ? typed : words(field, said),
                version(field, said),
                clash == null ? null : words(field, said),
                clash == null ? "" : clash.now().by());
    }

    private static Said.@Nullable Clash clash(Field field, Refusal refusal) {
        return refusal.clashes().stream()
                .filter(each -> each.now().field() == field)
                .findFirst()
                .orElse(null);
    }

    private static String words(Field field, Map<Field, Said> said) {
        Said now = said.get(field);
        return now == null ? "" : now.words();
    }

    private static int version(Field field, Map<Field, Said> said) {
        Said now = said.get(field);
        return now == null ? 0 : now.version();
    }

    /** The school's list, and whatever was chosen while it was another. */
    private List<MeetingPage.Barrier> barriers(Map<Field, Said> said, Refusal refusal, Viewer viewer) {
        Said.Clash clash = clash(Field.BARRIERS, refusal);
        String typed = refusal.typed().get(Field.BARRIERS);
        String words = clash != null ? clash.wanted() : typed != null ? typed : words(Field.BARRIERS, said);
        Set<String> chosen = Set.copyOf(words.lines().toList());
        return Stream.concat(barriers.all(viewer).stream(), words.lines())
                .distinct()
                .map(each -> new MeetingPage.Barrier(each, chosen.contains(each)))
                .toList();
    }

    /** Grades only: which colours a child is shown is for the sheet to say. */
    private List<MeetingPage.Subject> where(Meeting meeting, Viewer viewer) {
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        return colours
                .of(List.of(meeting.pupil()), day.point(), day.settings(), viewer)
                .getOrDefault(meeting.pupil(), List.of())
                .stream()
                .map(Holding::subject)
                .toList();
    }

    private static MeetingPage.Subject subject(GridCell cell) {
        Result now = cell.standing().result() == null
                ? cell.before()
                : cell.standing().result();
        Goals goals = cell.goals();
        return new MeetingPage.Subject(
                cell.subject().name(),
                now == null
                        ? "Not assessed yet"
                        : now.flag() == null ? now.code() : now.flag().label(),
                goals == null ? "–" : goals.target().grade().code());
    }

    private static boolean fromHere(OpenSteps.Open step, Meeting meeting) {
        return meeting.id().value().equals(step.meeting());
    }

    private static MeetingPage.Step step(OpenSteps.Open step, OpenedMeeting who, boolean reviewed, Refusal refusal) {
        Review review = refusal.review();
        boolean typed = review != null && review.step().equals(step.id());
        return new MeetingPage.Step(
                step.subject(),
                step.wording(),
                step.lines(),
                Dates.written(step.reviewOn()),
                fromHere(step, who.meeting()),
                reviewed ? childSays(who, step) : "",
                reviewed ? step.reviewing(typed && review != null ? review.typed() : null, who.termEnd()) : null,
                typed ? refusal.problems() : Problems.none());
    }

    private MeetingPage.Sign sign(Meeting meeting, OpenedMeeting who, boolean open, Viewer viewer) {
        if (open) {
            return new MeetingPage.Sign("", "", meeting.mine() ? who.mentor() : "", "");
        }
        Map<String, Signing> signed = signatures.of(meeting, viewer);
        Signing nobody = new Signing("", "");
        Signing pupil = signed.getOrDefault("pupil", nobody);
        Signing mentor = signed.getOrDefault("mentor", nobody);
        return new MeetingPage.Sign(pupil.name(), pupil.mark(), mentor.name(), mentor.mark());
    }
}
