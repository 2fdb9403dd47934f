package org.waymark.mentoring.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
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
import org.waymark.mentoring.SayingHow;
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
        String address = viewer.path() + "/mentoring/meetings/" + meeting.id().value();
        boolean open = meeting.state().isToCome();
        // Nothing that came too late may look as if it had been said or signed.
        Refusal refusal = open ? refused : Refusal.of(refused.problems());
        Fields fields = new Fields(who.said(), refusal);
        boolean ofSteps = topic == Topic.WENT || topic == Topic.STEPS;
        LocalDate termEnd = who.termEnd();
        List<Subject> taught = topic == Topic.STEPS && open ? subjects.all(viewer) : List.of();
        List<OpenSteps.Open> agreed = ofSteps ? openSteps.of(meeting.pupil(), viewer) : List.of();
        StepsInMeeting inMeeting = new StepsInMeeting(who, agreed);
        boolean reviewed = open && topic == Topic.WENT;
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
                open ? List.of() : fields.tooLate(refused),
                meeting.heldOn() == null
                        ? null
                        : viewer.path() + "/sheets/meetings/" + meeting.id().value() + "/version",
                meeting.state() == MeetingState.HELD && meeting.mine(),
                meeting.mine(),
                inMeeting.childSays(topic, reviewed),
                fields.entries(topic),
                topic == Topic.HARD ? barriers.offered(fields.ticked(), viewer) : List.of(),
                String.valueOf(fields.version(Field.BARRIERS)),
                fields.clash(Field.BARRIERS) == null ? null : fields.words(Field.BARRIERS),
                topic == Topic.WHERE ? who.narrative() : null,
                topic == Topic.WHERE ? where(meeting, viewer) : List.of(),
                inMeeting.shown(topic, reviewed, refusal),
                topic == Topic.WENT ? query.looked(meeting, viewer) : List.of(),
                topic == Topic.STEPS && open ? who.proposed() : List.of(),
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

    private static String closed(Meeting meeting, OpenedMeeting who) {
        LocalDate held = meeting.heldOn();
        return held == null
                ? "This meeting is closed. " + (who.closedBecause() == null ? "" : who.closedBecause() + ".")
                : "Held and signed on " + Dates.written(held) + ". It stays as it was then.";
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
