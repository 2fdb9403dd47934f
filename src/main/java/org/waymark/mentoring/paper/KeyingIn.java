package org.waymark.mentoring.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NextStep;
import org.waymark.mentoring.NextStepId;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.OpenedMeeting;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.SayingHow;
import org.waymark.mentoring.Sayings;
import org.waymark.mentoring.Signatures;
import org.waymark.mentoring.Signing;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/**
 * Keeps a paper form, all of it or nothing. What was said, reviewed and agreed is written before the meeting is held: with that
 * the sheet is kept as it is then.
 */
@Component
class KeyingIn {
    private final Sayings sayings;
    private final SayingHow how;
    private final OpenSteps openSteps;
    private final NextSteps steps;
    private final Signatures signatures;
    private final TransactionTemplate allOrNothing;
    private final Clock clock;

    KeyingIn(
            Sayings sayings,
            SayingHow how,
            OpenSteps openSteps,
            NextSteps steps,
            Signatures signatures,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sayings = sayings;
        this.how = how;
        this.openSteps = openSteps;
        this.steps = steps;
        this.signatures = signatures;
        this.allOrNothing = new TransactionTemplate(transactions);
        this.allOrNothing.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** What is to be put right; nothing is kept where something is. */
    Problems keep(OpenedMeeting opened, Paper paper, Viewer by) {
        try {
            allOrNothing.executeWithoutResult(status -> write(opened, paper, by));
            return Problems.none();
        } catch (ToPutRight wrong) {
            return wrong.problems;
        }
    }

    private void write(OpenedMeeting opened, Paper paper, Viewer by) {
        Meeting meeting = opened.meeting();
        LocalDate heldOn = inField(
                "heldOn",
                () -> Dates.typed("heldOn", paper.word("heldOn"))
                        .orElseThrow(() -> new Refused("heldOn", "Say the day on which you met.")));
        // What is wrong with the day is said before what is wrong with a line further down.
        Meeting held = inField("heldOn", () -> meeting.hold(heldOn, LocalDate.now(clock)));
        List<Said.Clash> clashes = asTyped(() -> sayings.say(meeting, paper.words(), by));
        if (!clashes.isEmpty()) {
            throw new ToPutRight(
                    new Problems(clashes.stream().map(KeyingIn::both).toList()));
        }
        List<Attitude.Clash> apart = how.say(meeting, paper.sent(), by);
        if (!apart.isEmpty()) {
            throw new ToPutRight(SayingHow.problems(apart));
        }
        for (OpenSteps.Open step : openSteps.of(meeting.pupil(), by)) {
            String field = Paper.review(step.id());
            inRow(field, () -> {
                NextStep.Typed typed = paper.review(step, opened.termEnd());
                if (typed != null) {
                    steps.review(meeting.pupil(), meeting.id(), new NextStepId(step.id()), typed, by);
                }
            });
        }
        for (int row : paper.steps()) {
            inRow(
                    Paper.row(row),
                    () -> steps.agree(
                            meeting.pupil(), meeting.id(), paper.step(row).step(opened.termEnd()), by));
        }
        asTyped(() -> {
            signatures.onPaper(
                    meeting,
                    held,
                    new Signing(paper.word("pupilName"), ""),
                    new Signing(paper.word("mentorName"), ""),
                    by);
            return held;
        });
    }

    private static Problems.Problem both(Said.Clash clash) {
        return new Problems.Problem(
                clash.now().field().code(),
                "%s wrote here meanwhile: “%s”. Put together what is to stay."
                        .formatted(clash.now().by(), clash.now().words()));
    }

    /** Carries what is wrong out of the transaction, so that nothing of it is kept. */
    private static final class ToPutRight extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problems problems;

        ToPutRight(Problems problems) {
            super("to be put right");
            this.problems = problems;
        }
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T asTyped(Work<T> work) {
        try {
            return work.run();
        } catch (Refused refused) {
            throw new ToPutRight(Problems.of(refused));
        }
    }

    private static <T> T inField(String field, Work<T> work) {
        try {
            return work.run();
        } catch (Refused refused) {
            throw new ToPutRight(Problems.of(field, refused.sentence()));
        }
    }

    private static void inRow(String row, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            throw new ToPutRight(Problems.of(row + place(row, refused.field()), refused.sentence()));
        }
    }

    /** A withdrawn step's reason is typed in the line beside the outcome, and something personal has no subject to choose. */
    private static String place(String row, @Nullable String field) {
        boolean personal = row.equals(Paper.row(Paper.ROWS));
        if (field == null) {
            return row.startsWith("step-") ? "wording" : "outcome";
        }
        return switch (field) {
            case "reason" -> "evidence";
            case "subject" -> personal ? "wording" : "subject";
            case "reviewOn" -> row.startsWith("step-") ? "reviewOn" : "outcome";
            default -> field;
        };
    }
}
