package org.waymark.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.ObjectiveId;
import org.waymark.school.SubjectId;
import org.waymark.ui.Refused;

/**
 * A next step as pupil and mentor want to agree it, in the child's words.
 *
 * @param subject null: a personal one
 * @param objective what of the bank it works towards; null: own words
 */
public record NewStep(
        @Nullable SubjectId subject,
        String wording,
        String howWeKnow,
        String iWill,
        String schoolWill,
        String homeCan,
        LocalDate reviewOn,
        @Nullable ObjectiveId objective) {
    /** In characters as people count them, in any script. */
    public static final int LONGEST = 300;

    private static final int A_SUBJECT = 3;
    private static final int IN_ALL = 6;
    private static final int PERSONAL = 1;

    /** In own words. */
    public NewStep(
            @Nullable SubjectId subject,
            String wording,
            String howWeKnow,
            String iWill,
            String schoolWill,
            String homeCan,
            LocalDate reviewOn) {
        this(subject, wording, howWeKnow, iWill, schoolWill, homeCan, reviewOn, null);
    }

    NewStep checked(LocalDate today) {
        String said = within("wording", wording);
        if (said.isEmpty()) {
            throw new Refused("wording", "Say what the next step is, such as “I can tell the time to five minutes”.");
        }
        if (reviewOn.isBefore(today)) {
            throw new Refused("reviewOn", "That day is over. Choose a day on which you will look at it again.");
        }
        return new NewStep(
                subject,
                said,
                within("howWeKnow", howWeKnow),
                within("iWill", iWill),
                within("schoolWill", schoolWill),
                within("homeCan", homeCan),
                reviewOn,
                objective);
    }

    /** How many more fit in a subject. */
    static int room(@Nullable SubjectId subject, List<NewStep> open) {
        long same = open.stream()
                .filter(each -> Objects.equals(each.subject(), subject))
                .count();
        long all = open.stream().filter(each -> each.subject() != null).count();
        return (int) Math.max(0, Math.min(A_SUBJECT - same, IN_ALL - all));
    }

    /** Few enough to be done in a term: three a subject and six in all, and one personal one. */
    void refuseWhereTooMany(List<NewStep> open) {
        if (objective != null && open.stream().anyMatch(each -> objective.equals(each.objective()))) {
            throw new Refused("This is a next step already. Review it first, or choose another.");
        }
        long same = open.stream()
                .filter(each -> Objects.equals(each.subject(), subject))
                .count();
        if (subject == null && same >= PERSONAL) {
            throw new Refused("subject", "There is a personal next step already. Review it first, then agree another.");
        }
        if (subject != null && same >= A_SUBJECT) {
            throw new Refused(
                    "subject",
                    "There are three next steps in this subject already. Review one first, then agree another.");
        }
        if (subject != null
                && open.stream().filter(each -> each.subject() != null).count() >= IN_ALL) {
            throw new Refused("subject", "There are six next steps already. Review one first, then agree another.");
        }
    }

    static String within(String field, String typed) {
        // PostgreSQL keeps every character but this one.
        String said = typed.replace("\0", "").strip();
        int characters = said.codePointCount(0, said.length());
        if (characters > LONGEST) {
            throw new Refused(
                    field,
                    "This has %,d characters. Say it in at most %d, so that it fits on the sheet."
                            .formatted(characters, LONGEST));
        }
        return said;
    }
}
