package org.waymark.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Expectations;
import org.waymark.progress.Scale;
import org.waymark.scales.Preset;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.Scales;
import org.waymark.scales.StoredScale;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** Which scale each result is in: the one in use, or where nothing says what a subject is assessed in, the file's own. */
final class ScalesOfResults {
    private final ScaleBook book;
    private final Set<SubjectId> unassigned = new HashSet<>();
    private final Set<YearGroup> yearGroups = new TreeSet<>();
    private final @Nullable ScaleChoice choice;

    ScalesOfResults(ScaleBook book, List<PlacedResult> placed, Choices choices) {
        this.book = book;
        for (PlacedResult each : placed) {
            yearGroups.add(each.taught());
            SubjectId subject = each.subject();
            if (subject != null
                    && book.scale(subject, each.taught(), each.row().point().year())
                            .isEmpty()) {
                unassigned.add(subject);
            }
        }
        List<String> grades = placed.stream()
                .filter(p -> p.subject() == null || unassigned.contains(p.subject()))
                .map(p -> p.row().grade())
                .distinct()
                .toList();
        this.choice = grades.isEmpty() ? null : ScaleChoice.of(grades, choices.scale());
    }

    /** What somebody must say first; null where nothing is in the way. */
    @Nullable
    String question() {
        return choice == null || choice.preset() != null ? null : choice.sentence();
    }

    /** What was recognised; null where nothing had to be. */
    @Nullable
    String note() {
        return choice == null || choice.preset() == null ? null : choice.sentence();
    }

    Scale of(PlacedResult placed) {
        SubjectId subject = placed.subject();
        return subject == null
                ? chosen().scale()
                : book.scale(subject, placed.taught(), placed.row().point().year())
                        .map(StoredScale::scale)
                        .orElseGet(() -> chosen().scale());
    }

    Expectations expectations(Scale scale) {
        return book.expectations(scale);
    }

    private Preset chosen() {
        if (choice == null || choice.preset() == null) {
            throw new IllegalStateException("A subject without a scale came through.");
        }
        return choice.preset();
    }

    void assign(Set<SubjectId> made, AcademicYear current, Scales scales, Viewer by) {
        if (choice == null) {
            return;
        }
        Set<SubjectId> subjects = new HashSet<>(unassigned);
        subjects.addAll(made);
        for (int year = 1; year <= 6; year++) {
            yearGroups.add(new YearGroup(year));
        }
        scales.assign(
                subjects, yearGroups, current, scales.install(chosen(), by).id(), by);
    }
}
