package org.waymark.record.targets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBooks;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.school.Subjects;
import org.waymark.targets.GoalKind;
import org.waymark.targets.Overrides;
import org.waymark.targets.TargetByHand;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts the page of targets set by hand together, and sets and ends them for the end of the year the school works in. */
@Component
class SettingTargets {
    private final TargetsQuery query;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Subjects subjects;
    private final Overrides overrides;
    private final Audit audit;
    private final Clock clock;

    SettingTargets(
            TargetsQuery query,
            SchoolYears years,
            ScaleBooks books,
            Subjects subjects,
            Overrides overrides,
            Audit audit,
            Clock clock) {
        this.query = query;
        this.years = years;
        this.books = books;
        this.subjects = subjects;
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    TargetsPage page(UUID id, TargetsPage.Typed typed, Problems problems, Viewer viewer) {
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        TargetsQuery.Who who =
                query.who(id, day.settings().currentYear(), viewer).orElseThrow(NotFound::new);
        audit.opened(List.of(id), viewer);
        CollectionPoint yearEnd = CollectionPoint.endOf(day.settings().currentYear());
        List<Subject> taught = books.book(viewer.school(), day.settings())
                .subjects(who.schooling().yearGroup(yearEnd));
        // Every subject there ever was: a target may have been set in one that is no longer taught.
        Map<SubjectId, String> names =
                subjects.all(viewer).stream().collect(Collectors.toMap(Subject::id, Subject::name));
        List<TargetByHand> history = overrides.history(new PupilId(id), viewer);
        return new TargetsPage(
                who.name(),
                viewer.path() + "/record/pupils/" + id,
                yearEnd.year().label(),
                taught.stream()
                        .map(each -> Choice.of(each.id().value().toString(), each.name()))
                        .toList(),
                List.of(
                        Choice.of(GoalKind.TARGET.code(), day.settings().targetLabel()),
                        Choice.of(GoalKind.PTT.code(), day.settings().pttLabel())),
                rows(history, true, names, day.settings()),
                rows(history, false, names, day.settings()),
                typed,
                problems);
    }

    void set(PupilId pupil, SubjectId subject, GoalKind kind, String grade, String reason, Viewer by) {
        overrides.set(pupil, subject, years.settings(by).currentYear(), kind, grade, reason, by);
    }

    void end(PupilId pupil, SubjectId subject, GoalKind kind, String why, Viewer by) {
        overrides.end(pupil, subject, years.settings(by).currentYear(), kind, why, by);
    }

    private static List<TargetsPage.Row> rows(
            List<TargetByHand> history, boolean inForce, Map<SubjectId, String> names, Settings settings) {
        return history.stream()
                .filter(each -> (each.ended() == null) == inForce)
                .map(each -> row(each, names, settings))
                .toList();
    }

    private static TargetsPage.Row row(TargetByHand set, Map<SubjectId, String> names, Settings settings) {
        String label = set.kind() == GoalKind.TARGET ? settings.targetLabel() : settings.pttLabel();
        String ended = set.ended() == null
                ? ""
                : day(set.ended().at()) + ", " + set.ended().by() + ": "
                        + set.ended().because();
        return new TargetsPage.Row(
                set.subject().value().toString(),
                set.kind().code(),
                names.getOrDefault(set.subject(), "A subject that is no longer taught"),
                label + " " + set.year().label(),
                set.grade(),
                set.reason(),
                set.setBy() + ", " + day(set.setAt()),
                ended);
    }

    private static String day(Instant moment) {
        return Dates.written(Dates.here(moment).toLocalDate());
    }
}
