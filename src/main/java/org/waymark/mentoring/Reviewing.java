package org.waymark.mentoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Dates;

/**
 * One next step with the form in which it is reviewed, and what was typed of it.
 *
 * @param secure the pupil's mark of its objective says so: Achieved is suggested, and somebody confirms
 */
public record Reviewing(String id, String wording, boolean secure, boolean mayCarryOn, Typed typed) {
    /** What stands in the form. */
    public record Typed(String outcome, String evidence, String reason, String again, String reviewOn) {
        public static Typed nothing(LocalDate again) {
            return new Typed("", "", "", "", again.toString());
        }
    }

    /** As a browser sends it. */
    public record Sent(
            @Nullable String outcome,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable String then,
            @Nullable String again,
            @Nullable String reviewOn,
            @Nullable String back) {
        public NextStep.Typed review(LocalDate usual) {
            return new NextStep.Typed(
                    Outcome.of(or(outcome)).orElse(null),
                    or(evidence),
                    or(reason),
                    ThenWhat.of(or(then)).orElse(null),
                    or(again),
                    Dates.typed("reviewOn", or(reviewOn)).orElse(usual));
        }

        public Typed typed() {
            return new Typed(or(outcome), or(evidence), or(reason), or(again), or(reviewOn));
        }

        /** Partly or not yet was pressed: the question how it goes on is what comes next, and nothing went wrong. */
        public boolean isHalfWay() {
            return or(then).isEmpty()
                    && Outcome.of(or(outcome)).filter(Outcome::asksWhatThen).isPresent();
        }
    }

    public boolean asks() {
        return Outcome.of(typed.outcome()).filter(Outcome::asksWhatThen).isPresent();
    }

    public String outcomeWords() {
        return Outcome.of(typed.outcome()).map(Outcome::words).orElse("");
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
