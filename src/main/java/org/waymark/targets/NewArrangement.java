package org.waymark.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.school.SubjectId;

/** What somebody wants to settle for a pupil. Subject null: in every subject; until null: the kind's usual end, if it has one. */
public record NewArrangement(
        ArrangementKind kind,
        @Nullable SubjectId subject,
        @Nullable String grade,
        @Nullable String narrative,
        String reason,
        LocalDate from,
        @Nullable LocalDate until) {

    NewArrangement checked() {
        var why = DecisionRefused.reason(reason);
        boolean individual = kind == ArrangementKind.INDIVIDUAL_EXPECTATION;
        if (individual && subject == null) {
            throw new DecisionRefused("subject", "Choose the subject of the individual expectation.");
        }
        if (individual && (grade == null || grade.isBlank())) {
            throw new DecisionRefused("grade", "Give the grade that is expected of this pupil.");
        }
        var words = narrative == null ? "" : narrative.strip();
        if (kind == ArrangementKind.ENGAGEMENT_MODEL && words.isEmpty()) {
            throw new DecisionRefused(
                    "narrative", "Tell in a few sentences how the pupil engages. It stands where colours would.");
        }
        if (words.length() > 4000) {
            throw new DecisionRefused("narrative", "Tell it in at most 4,000 characters.");
        }
        if (until != null && until.isBefore(from)) {
            throw new DecisionRefused("until", "The last day is before the first. Change one of them.");
        }
        return new NewArrangement(
                kind,
                subject,
                individual ? grade : null,
                words.isEmpty() ? null : words,
                why,
                from,
                until != null ? until : kind.usualEnd(from).orElse(null));
    }
}
