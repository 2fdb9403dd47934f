package org.waymark.sheets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.ThenWhat;
import org.waymark.ui.Dates;

/** The next steps that a sheet speaks of: what is open, and what was reviewed since the pupil's last meeting. */
public record SheetSteps(List<Step> all) {

    /** One of them as the database tells it. */
    public record Step(
            UUID id,
            @Nullable UUID meeting,
            String subject,
            String wording,
            String howWeKnow,
            String iWill,
            String schoolWill,
            String homeCan,
            LocalDate agreedOn,
            LocalDate reviewOn,
            @Nullable String outcome,
            String evidence,
            @Nullable String then,
            @Nullable LocalDate reviewedOn) {
        private Talk.Step words() {
            return new Talk.Step(
                    id.toString(), subject, wording, howWeKnow, iWill, schoolWill, homeCan, Dates.written(reviewOn));
        }

        /** "Achieved early, on 3 November 2026"; "Partly: carry on". */
        private Talk.Reviewed reviewed() {
            String words = outcome == null || reviewedOn == null
                    ? ""
                    : words(Outcome.of(outcome).orElseThrow(), reviewedOn);
            return new Talk.Reviewed(wording, Dates.written(agreedOn), words, evidence);
        }

        private String words(Outcome came, LocalDate on) {
            if ((came == Outcome.ACHIEVED || came == Outcome.EXCEEDED) && on.isBefore(reviewOn)) {
                return "%s early, on %s".formatted(came.words(), Dates.written(on));
            }
            return then == null
                    ? came.words()
                    : came.words() + ": "
                            + ThenWhat.of(then).orElseThrow().words().toLowerCase(Locale.ROOT);
        }
    }

    /** For the meeting to come: what is to be talked about, and what was met meanwhile. */
    List<Talk.Reviewed> toTalkAbout(@Nullable UUID meeting) {
        return all.stream()
                .filter(each -> each.outcome != null || meeting == null || !meeting.equals(each.meeting))
                .map(Step::reviewed)
                .toList();
    }

    List<Talk.Reviewed> reviewed() {
        return all.stream()
                .filter(each -> each.outcome != null)
                .map(Step::reviewed)
                .toList();
    }

    List<Talk.Step> open() {
        return all.stream()
                .filter(each -> each.outcome == null)
                .map(Step::words)
                .toList();
    }

    /** The first day on which something is looked at again; empty where nothing is agreed. */
    String reviewDue() {
        return all.stream()
                .filter(each -> each.outcome == null)
                .map(Step::reviewOn)
                .min(Comparator.naturalOrder())
                .map(Dates::written)
                .orElse("");
    }
}
