package org.waymark.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The form in which a next step is agreed, with what was typed. */
public record StepForm(
        List<Choice> subjects,
        String subject,
        String wording,
        String howWeKnow,
        String iWill,
        String schoolWill,
        String homeCan,
        String reviewOn,
        Problems problems) {
    private static final String PERSONAL = "personal";

    /** As a browser sends it. */
    public record Sent(
            @Nullable String subject,
            @Nullable String wording,
            @Nullable String howWeKnow,
            @Nullable String iWill,
            @Nullable String schoolWill,
            @Nullable String homeCan,
            @Nullable String reviewOn,
            @Nullable String objective) {
        /** One press on something suggested; else in own words. */
        public boolean isOffered() {
            return !or(objective).isEmpty();
        }

        public NewStep step(LocalDate usual) {
            return new NewStep(
                    chosen(or(subject)),
                    or(wording),
                    or(howWeKnow),
                    or(iWill),
                    or(schoolWill),
                    or(homeCan),
                    Dates.typed("reviewOn", or(reviewOn)).orElse(usual));
        }
    }

    public static StepForm empty(List<Subject> subjects, LocalDate usual) {
        return of(subjects, new Sent("", "", "", "", "", "", usual.toString(), ""), Problems.none());
    }

    public static StepForm of(List<Subject> subjects, Sent sent, Problems problems) {
        return new StepForm(
                Stream.concat(
                                Stream.of(Choice.of("", "Choose")),
                                Stream.concat(
                                        subjects.stream()
                                                .map(each -> Choice.of(
                                                        each.id().value().toString(), each.name())),
                                        Stream.of(Choice.of(PERSONAL, "Something personal"))))
                        .toList(),
                or(sent.subject()),
                or(sent.wording()),
                or(sent.howWeKnow()),
                or(sent.iWill()),
                or(sent.schoolWill()),
                or(sent.homeCan()),
                or(sent.reviewOn()),
                problems);
    }

    private static @Nullable SubjectId chosen(String word) {
        if (word.equals(PERSONAL)) {
            return null;
        }
        try {
            return new SubjectId(UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            throw new Refused("subject", "Choose a subject, or something personal.");
        }
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
