package org.waymark.mentoring.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.attendance.AttendanceWords;
import org.waymark.attendance.Figures;
import org.waymark.audit.Audit;
import org.waymark.mentoring.ChildSays;
import org.waymark.mentoring.FamilyWord;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.Strands;
import org.waymark.objectives.Gaps;
import org.waymark.objectives.Objective;
import org.waymark.objectives.PupilGaps;
import org.waymark.progress.MarkedObjective;
import org.waymark.progress.ObjectiveMark;
import org.waymark.pupils.PupilId;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecords;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Words;

/** Puts the preparation of one meeting together, in eight statements with who is looking. */
@Component
class Preparing {
    /** More than this is read on the objectives page. */
    private static final int SHOWN = 3;

    private final PreparationQuery query;
    private final SubjectRecords records;
    private final Gaps gaps;
    private final Audit audit;
    private final Clock clock;

    Preparing(PreparationQuery query, SubjectRecords records, Gaps gaps, Audit audit, Clock clock) {
        this.query = query;
        this.records = records;
        this.gaps = gaps;
        this.audit = audit;
        this.clock = clock;
    }

    PreparationPage page(UUID meeting, String typed, Problems problems, Viewer viewer) {
        PreparationQuery.Found found =
                query.meeting(meeting, LocalDate.now(clock), viewer).orElseThrow(NotFound::new);
        PupilId pupil = new PupilId(found.pupilId());
        PupilRecord record = records.on(Map.of(pupil, found.schooling()), found.today(), viewer)
                .get(pupil);
        if (record == null) {
            throw new NotFound();
        }
        PupilGaps marks = gaps.of(pupil, viewer);
        audit.opened(List.of(found.pupilId()), viewer);
        Standings standings = new Standings(record);
        String address = viewer.path() + "/mentoring/meetings/" + meeting;
        return new PreparationPage(
                found.pupil(),
                found.given(),
                caption(found),
                found.state().words(),
                address + "/preparation",
                address,
                viewer.path() + "/mentoring/meetings",
                List.of(
                        Link.to("Pupil page", viewer.path() + "/record/pupils/" + found.pupilId()),
                        Link.to("Objectives", viewer.path() + "/objectives/pupils/" + found.pupilId()),
                        Link.to("Story", viewer.path() + "/mentoring/pupils/" + found.pupilId() + "/story")),
                found.mine(),
                found.state().isToCome(),
                found.next() == null ? null : viewer.path() + "/mentoring/meetings/" + found.next() + "/preparation",
                wrote(found),
                standings.subjects(),
                standings.sentences(),
                standings.narrative(),
                found.steps().stream().map(step -> step(step, found)).toList(),
                marks.subjects().stream()
                        .filter(each ->
                                each.gaps().sequence().stream().anyMatch(one -> one.mark() != ObjectiveMark.NOT_TAUGHT))
                        .map(Preparing::gap)
                        .toList(),
                around(found),
                found.interventions().stream().map(Preparing::intervention).toList(),
                found.family().stream().map(Preparing::family).toList(),
                found.notes().stream()
                        .map(note -> new PreparationPage.Note(
                                note.id().toString(), note.words(), Dates.written(note.day()), note.here()))
                        .toList(),
                typed,
                problems);
    }

    private static String caption(PreparationQuery.Found found) {
        LocalDate day = found.day();
        String when = day == null
                ? "No day yet"
                : Dates.withDay(day) + (found.at() == null ? "" : ", " + Dates.time(found.at()));
        return String.join(". ", when, found.className(), found.round().label());
    }

    private static PreparationPage.Wrote wrote(PreparationQuery.Found found) {
        List<PreparationPage.Answer> answers = found.answers().stream()
                .map(each -> new PreparationPage.Answer(
                        each.item(), each.asked(), each.chosen(), each.words(), each.shared()))
                .toList();
        return new PreparationPage.Wrote(
                sentence(found),
                answers,
                answers.stream().allMatch(PreparationPage.Answer::shared),
                found.mine() && found.sent() != null && found.state().isToCome(),
                found.told() == null
                        ? null
                        : Dates.written(Dates.here(found.told().toInstant())),
                found.hasLead(),
                found.proud());
    }

    private static String sentence(PreparationQuery.Found found) {
        if (found.sent() == null && !found.answers().isEmpty()) {
            return "Open again, so that " + found.given() + " may add to it. What was sent before stands here.";
        }
        if (found.sent() == null) {
            return found.started()
                    ? found.given() + " has begun, and not sent it yet."
                    : found.given() + " has not written yet.";
        }
        String when = Dates.written(Dates.here(found.sent().toInstant()));
        return found.mine()
                ? "Sent on " + when + ". You read it first: nobody else sees a word until you share it."
                : "Sent on " + when + ". " + found.mentor() + " reads it first; what is shared stands here.";
    }

    private static PreparationPage.Step step(PreparationQuery.Step step, PreparationQuery.Found found) {
        String child = found.answers().stream()
                .filter(each -> each.item().equals("step:" + step.id()))
                .map(each -> (each.chosen() + " " + each.words()).strip())
                .reduce((first, second) -> first + " " + second)
                .orElse("");
        String outcome = step.outcome();
        String mark = step.mark();
        LocalDate thinks = step.thinks();
        return new PreparationPage.Step(
                step.subject(),
                step.wording(),
                outcome == null
                        ? (thinks == null ? "" : ChildSays.CAN + ", " + Dates.written(thinks) + ". ") + "Look at it on "
                                + Dates.written(step.reviewOn())
                        : Outcome.of(outcome).map(Outcome::words).orElse(outcome),
                mark == null || mark.isEmpty()
                        ? ""
                        : "The marks say “" + ObjectiveMark.of(mark).words().toLowerCase(Locale.ROOT) + "”.",
                child);
    }

    private static PreparationPage.Gap gap(PupilGaps.InSubject in) {
        List<MarkedObjective<Objective>> back = in.gaps().holdingBack();
        int foundations = in.gaps().foundations().size();
        String how = back.isEmpty()
                ? "Nothing that was taught is missing."
                : Words.count(back.size(), "gap")
                        + (foundations == 0 ? "." : ", " + foundations + " from earlier years.");
        return new PreparationPage.Gap(
                in.subject().name(),
                how,
                back.stream()
                        .limit(SHOWN)
                        .map(each -> each.objective().teacher())
                        .toList(),
                in.gaps().nextSteps(SHOWN).stream()
                        .map(each -> each.objective().child())
                        .toList());
    }

    private static List<PreparationPage.Line> around(PreparationQuery.Found found) {
        List<PreparationPage.Line> lines = new ArrayList<>();
        Figures figures = found.attendance();
        if (figures != null) {
            List<AttendanceWords.Line> said = AttendanceWords.forStaff(figures, found.bands());
            lines.add(new PreparationPage.Line("Attendance", said.getFirst().words()));
            lines.add(new PreparationPage.Line("On time", said.getLast().words()));
        }
        for (PreparationQuery.Agreed strand : found.strands()) {
            lines.add(new PreparationPage.Line(
                    strand.name(), Strands.words(strand.place(), strand.words()) + ", agreed last time"));
        }
        return lines;
    }

    private static PreparationPage.FamilySaid family(FamilySaid said) {
        List<PreparationPage.Line> lines = new ArrayList<>();
        add("Hopes", said.hope(), lines);
        add("What helps at home", said.helps(), lines);
        add("Proposes as a next step (" + said.subject() + ")", said.step(), lines);
        String answer = said.answer();
        return new PreparationPage.FamilySaid(
                said.account().toString(),
                said.version(),
                said.by(),
                Dates.written(said.day()),
                lines,
                answer == null
                        ? null
                        : "%s, answered by %s.%s %s"
                                .formatted(
                                        FamilyWord.Answer.of(answer).words(),
                                        said.answeredBy(),
                                        said.agreed() ? " It is a next step now." : "",
                                        said.reply())
                                .strip(),
                "");
    }

    private static void add(String name, String words, List<PreparationPage.Line> lines) {
        if (!words.isEmpty()) {
            lines.add(new PreparationPage.Line(name, words));
        }
    }

    private static String intervention(PreparationQuery.Intervention each) {
        String before = each.before().isEmpty() ? "" : " Before: " + each.before() + ".";
        return "%s, by %s, since %s.%s".formatted(each.name(), each.by(), Dates.written(each.from()), before);
    }
}
