package org.waymark.record.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.attainment.Outcome;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.record.StepsDue;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.targets.GridCell;
import org.waymark.targets.GridColours;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts a class grid together: the register, and for each pupil and subject what is there, before and to aim for. */
@Component
class OpeningGrid {
    private final GridQuery query;
    private final GridColours colours;
    private final StepsDue stepsDue;
    private final SchoolYears years;
    private final Clock clock;

    OpeningGrid(GridQuery query, GridColours colours, StepsDue stepsDue, SchoolYears years, Clock clock) {
        this.query = query;
        this.colours = colours;
        this.stepsDue = stepsDue;
        this.years = years;
        this.clock = clock;
    }

    GridPage page(UUID schoolClass, @Nullable String pointCode, Tried tried, Viewer viewer) {
        return page(schoolClass, null, pointCode, tried, viewer);
    }

    private GridPage page(
            UUID schoolClass, @Nullable UUID onlyPupil, @Nullable String pointCode, Tried tried, Viewer viewer) {
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        Settings settings = day.settings();
        CollectionPoint today = day.point();
        CollectionPoint point = point(pointCode, today, settings);
        List<GridQuery.Line> register = query.register(schoolClass, onlyPupil, viewer);
        if (register.isEmpty()) {
            throw new NotFound();
        }
        Map<PupilId, List<GridCell>> cells =
                colours.of(register.stream().map(GridQuery.Line::pupil).toList(), point, settings, viewer);
        List<Subject> subjects = subjects(cells);
        String address = viewer.path() + "/record/classes/" + schoolClass + "/grid";
        // The answer to one cell shows no names.
        Map<PupilId, Integer> due = onlyPupil != null
                ? Map.of()
                : stepsDue.of(register.stream().map(GridQuery.Line::pupil).toList(), viewer);
        GridCells words = new GridCells(settings, point, subjects, tried, viewer.path());
        List<GridPage.Row> rows = new ArrayList<>();
        for (GridQuery.Line line : register) {
            rows.add(words.row(
                    rows.size(),
                    line,
                    cells.getOrDefault(line.pupil(), List.of()),
                    due.getOrDefault(line.pupil(), 0),
                    address));
        }
        return new GridPage(
                register.getFirst().className(),
                point.label(),
                code(point),
                before(point, settings).shortLabel().toLowerCase(Locale.UK) + "’s grades",
                settings.targetLabel(),
                address,
                viewer.path() + "/objectives/classes/" + schoolClass + "/marks",
                viewer.accountKey().toString(),
                viewer.slug(),
                closed(point, today, viewer),
                settings.points().stream()
                        .map(each -> new Link(each.shortLabel(), address + "?point=" + code(each), each.equals(point)))
                        .toList(),
                subjects.stream()
                        .map(subject -> new GridPage.Column(
                                subject.name(), subject.id().value().toString()))
                        .toList(),
                rows,
                words.gradeLists(),
                tried.problems(),
                tried.news());
    }

    private static String closed(CollectionPoint point, CollectionPoint today, Viewer viewer) {
        if (!viewer.may(Audience.MARKING)) {
            return "You can read this. Grades are entered by teachers, the SENCo, the assessment lead and the head.";
        }
        return point.isAfter(today) ? point.label() + " has not begun. Grades can be entered from then on." : "";
    }

    /** The answer to one cell: what stands now and its colours. */
    GridPage.Cell cell(UUID schoolClass, UUID pupil, UUID subject, String pointCode, Viewer viewer) {
        GridPage page = page(schoolClass, pupil, pointCode, Tried.NOTHING, viewer);
        int column = page.columns().stream().map(GridPage.Column::id).toList().indexOf(subject.toString());
        return Optional.of(column)
                .filter(found -> found >= 0)
                .map(found -> page.rows().getFirst().cells().get(found))
                .orElseThrow(NotFound::new);
    }

    /** The point that an address names; not found where the school collects at no such point. */
    CollectionPoint point(String code, Viewer viewer) {
        return named(code, years.settings(viewer));
    }

    private static CollectionPoint point(@Nullable String code, CollectionPoint today, Settings settings) {
        return code == null ? today : named(code, settings);
    }

    private static CollectionPoint named(String code, Settings settings) {
        return settings.points().stream()
                .filter(point -> code(point).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String code(CollectionPoint point) {
        return point.year().startYear() + "-" + point.code();
    }

    private static CollectionPoint before(CollectionPoint point, Settings settings) {
        List<CollectionPoint> points = settings.points();
        int index = points.indexOf(point);
        return index > 0
                ? points.get(index - 1)
                : CollectionPoint.endOf(point.year().plus(-1));
    }

    /** Every subject that anybody in the class is assessed in: a mixed class has those of both year groups. */
    private static List<Subject> subjects(Map<PupilId, List<GridCell>> cells) {
        return cells.values().stream()
                .flatMap(List::stream)
                .map(GridCell::subject)
                .distinct()
                .sorted(Comparator.comparingInt(Subject::position))
                .toList();
    }

    /** What was tried on the plain form, by cell, so that nothing typed is lost when some of it is refused. */
    record Tried(
            Map<String, String> typed,
            Map<String, Outcome> outcomes,
            @Nullable String news) {
        static final Tried NOTHING = new Tried(Map.of(), Map.of(), null);

        Problems problems() {
            return new Problems(outcomes.entrySet().stream()
                    .map(each -> new Problems.Problem(each.getKey(), sentence(each.getValue())))
                    .toList());
        }

        @Nullable
        String refused(String cell) {
            Outcome outcome = outcomes.get(cell);
            return outcome == null ? null : sentence(outcome);
        }

        private static String sentence(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Refused refused -> refused.sentence();
                case Outcome.Conflict conflict ->
                    "%s has entered %s meanwhile. Save again to use yours, or type theirs."
                            .formatted(conflict.by(), conflict.grade().isEmpty() ? "nothing" : conflict.grade());
                case Outcome.Saved saved -> "";
                case Outcome.Unchanged unchanged -> "";
            };
        }
    }
}
