package org.waymark.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Arrangements;
import org.waymark.progress.ByHand;
import org.waymark.progress.Expectation;
import org.waymark.progress.Expectations;
import org.waymark.scales.ScaleBook;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.school.TermDates;

/** What was decided for one pupil, earlier first, as the rules want to hear it. */
record Decided(List<Arrangement> arrangements, Map<Goal, ByHand> byHand) {

    /** One year-end's Target or PTT in one subject. */
    record Goal(SubjectId subject, AcademicYear year, GoalKind kind) {}

    /** No end was said: so far on that no pupil is still at school. */
    private static final int FAR_ON = 20;

    List<Arrangement> inForce(LocalDate day) {
        return arrangements.stream().filter(one -> one.holdsOn(day)).toList();
    }

    Arrangements agreed(Subject subject, LocalDate day, boolean schoolShowsNoRed) {
        var kinds = inForce(day).stream()
                .filter(one -> one.isAbout(subject.id()))
                .map(Arrangement::kind)
                .collect(Collectors.toSet());
        var agreed = new Arrangements(
                kinds.contains(ArrangementKind.ENGAGEMENT_MODEL),
                kinds.contains(ArrangementKind.NEW_TO_ENGLISH),
                schoolShowsNoRed || kinds.contains(ArrangementKind.SHOW_NO_RED),
                kinds.contains(ArrangementKind.HIDE_NATIONAL_LINE));
        return isReadingOrWriting(subject) ? agreed : agreed.outsideReadingAndWriting();
    }

    /** The individual expectations, of which the one settled last speaks where two hold for a point. */
    Expectations individual(SubjectId subject, ScaleBook book) {
        var own = arrangements.stream()
                .filter(one -> one.kind() == ArrangementKind.INDIVIDUAL_EXPECTATION && one.isAbout(subject))
                .flatMap(one -> expectation(one, book))
                .toList()
                .reversed();
        return own.isEmpty()
                ? Expectations.none()
                : (taught, point) -> own.stream()
                        .map(each -> each.at(taught, point))
                        .flatMap(Optional<Expectation>::stream)
                        .findFirst();
    }

    Map<AcademicYear, ByHand> byHand(SubjectId subject, GoalKind kind) {
        return byHand.entrySet().stream()
                .filter(each ->
                        each.getKey().subject().equals(subject) && each.getKey().kind() == kind)
                .collect(Collectors.toMap(each -> each.getKey().year(), Map.Entry::getValue));
    }

    private static Stream<Expectations> expectation(Arrangement one, ScaleBook book) {
        var scale = one.scale();
        var ordinal = one.ordinal();
        var last = one.lastDay();
        if (scale == null || ordinal == null || last != null && last.isBefore(one.from())) {
            return Stream.empty();
        }
        var stored = book.stored(scale);
        return Stream.of(Expectations.individual(
                stored.scale(),
                stored.grade(ordinal),
                TermDates.usual(one.from()).firstPoint(),
                last == null ? CollectionPoint.endOf(AcademicYear.of(one.from()).plus(FAR_ON)) : lastPoint(last)));
    }

    private static CollectionPoint lastPoint(LocalDate last) {
        var term = TermDates.usual(last);
        return CollectionPoint.endOf(term.term(), term.year());
    }

    /** By its name: schools name these two as the curriculum does, and English covers both. */
    private static boolean isReadingOrWriting(Subject subject) {
        var name = subject.name().toLowerCase(Locale.ROOT);
        return name.contains("reading") || name.contains("writing") || name.contains("english");
    }
}
