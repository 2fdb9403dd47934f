package org.waymark.mentoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.PupilId;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;

/**
 * What a pupil and a mentor agreed to work on. It is reviewed once, on any day; what is left to do goes on as another. See
 * docs/rules/mentoring.md.
 *
 * @param carries how often it was carried on as it was
 * @param outcome null: not reviewed yet
 */
public record NextStep(
        NextStepId id,
        PupilId pupil,
        @Nullable MeetingId meeting,
        NewStep agreed,
        int carries,
        @Nullable Outcome outcome,
        @Nullable LocalDate reviewedOn) {
    /** As often as this it is carried on, and then made smaller or approached in another way. */
    public static final int MOST_CARRIES = 2;

    /**
     * A review, checked.
     *
     * @param next what it goes on as; null where it is over
     * @param carries how often that will have been carried on
     */
    public record Review(
            Outcome outcome,
            String evidence,
            @Nullable String reason,
            @Nullable ThenWhat then,
            @Nullable NewStep next,
            int carries) {}

    /** A review as it is typed. */
    public record Typed(
            @Nullable Outcome outcome,
            String evidence,
            String reason,
            @Nullable ThenWhat then,
            String wording,
            LocalDate reviewOn) {}

    public boolean mayBeCarriedOn() {
        return carries < MOST_CARRIES;
    }

    public Review review(Typed typed, LocalDate today) {
        if (outcome != null && reviewedOn != null) {
            throw new Refused("This next step was reviewed on %s: %s. Agree a new one instead."
                    .formatted(Dates.written(reviewedOn), outcome.words()));
        }
        Outcome now = typed.outcome();
        if (now == null) {
            throw new Refused("outcome", "Say how it went.");
        }
        String evidence = NewStep.within("evidence", typed.evidence());
        String reason = NewStep.within("reason", typed.reason());
        if (now == Outcome.WITHDRAWN && reason.isEmpty()) {
            throw new Refused("reason", "Say why it is withdrawn.");
        }
        if (!now.asksWhatThen()) {
            return new Review(now, evidence, reason.isEmpty() ? null : reason, null, null, 0);
        }
        ThenWhat then = typed.then();
        if (then == null) {
            throw new Refused("then", "Say how it goes on: carry on, make it smaller, or change the approach.");
        }
        return new Review(
                now, evidence, null, then, next(then, typed, today), then == ThenWhat.CARRY_ON ? carries + 1 : 0);
    }

    private NewStep next(ThenWhat then, Typed typed, LocalDate today) {
        boolean carriedOn = then == ThenWhat.CARRY_ON;
        if (carriedOn && !mayBeCarriedOn()) {
            throw new Refused("then", "It was carried on twice already. Make it smaller, or change the approach.");
        }
        String wording = typed.wording().strip();
        if (!carriedOn && wording.isEmpty()) {
            throw new Refused("again", "Say what the next step is now.");
        }
        return new NewStep(
                        agreed.subject(),
                        carriedOn ? agreed.wording() : wording,
                        agreed.howWeKnow(),
                        agreed.iWill(),
                        agreed.schoolWill(),
                        agreed.homeCan(),
                        typed.reviewOn(),
                        agreed.objective())
                .checked(today);
    }
}
