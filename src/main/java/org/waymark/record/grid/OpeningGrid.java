package org.waymark.record.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.attainment.Outcome;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Grade;
import org.waymark.progress.Result;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.StoredScale;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts a class grid together: the lines of the database, the school's scales, the colours. */
@Component
class OpeningGrid {
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final GridQuery query;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Clock clock;

    OpeningGrid(GridQuery query, SchoolYears years, ScaleBooks books, Clock clock) {
        this.query = query;
        this.years = years;
        this.books = books;
        this.clock = clock;
    }

    /** What was tried on the plain form, by cell, so that nothing typed is lost when some of it is refused. */
    record Tried(Map<String, String> typed, Map<String, Outcome> outcomes, @Nullable String news) {
        static final Tried NOTHING = new Tried(Map.of(), Map.of(), null);
    }

    GridPage page(UUID schoolClass, @Nullable String pointCode, Tried tried, Viewer viewer) {
        return page(schoolClass, null, pointCode, tried, viewer);
    }

    private GridPage page(
            UUID schoolClass, @Nullable UUID pupil, @Nullable String pointCode, Tried tried, Viewer viewer) {
        Settings settings = years.settings(viewer);
        ScaleBook book = books.book(viewer.school(), settings);
        CollectionPoint point = point(pointCode, settings);
        CollectionPoint before = before(point, settings);
        List<GridQuery.Line> lines = query.lines(schoolClass, pupil, point, before, LocalDate.now(clock), book, viewer);
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        Colours colours = new Colours(book, settings, point);
        List<Subject> subjects = subjects(lines, book);
        String address = viewer.path() + "/record/classes/" + schoolClass + "/grid";
        Map<UUID, List<GridQuery.Line>> byPupil = lines.stream()
                .collect(Collectors.groupingBy(GridQuery.Line::pupil, LinkedHashMap::new, Collectors.toList()));
        List<GridPage.Row> rows = new ArrayList<>();
        for (var pupil : byPupil.values()) {
            rows.add(row(rows.size(), pupil, subjects, colours, tried, viewer));
        }
        return new GridPage(
                lines.getFirst().className(),
                point.label(),
                code(point),
                before.shortLabel().toLowerCase(java.util.Locale.UK) + "’s grades",
                settings.targetLabel(),
                address,
                viewer.accountKey().toString(),
                viewer.slug(),
                viewer.may(Audience.MARKING) && hasBegun(point),
                points(point, settings, address),
                subjects.stream()
                        .map(subject ->
                                new GridPage.Column(subject.name(), subject.id().value().toString()))
                        .toList(),
                rows,
                problems(tried),
                tried.news());
    }

    private GridPage.Row row(
            int index,
            List<GridQuery.Line> lines,
            List<Subject> subjects,
            Colours colours,
            Tried tried,
            Viewer viewer) {
        GridQuery.Line first = lines.getFirst();
        List<GridPage.Cell> cells = new ArrayList<>();
        for (Subject subject : subjects) {
            GridQuery.Line line = lines.stream()
                    .filter(each -> each.subject().equals(subject.id()))
                    .findFirst()
                    .orElseThrow();
            cells.add(cell(index + "." + cells.size(), line, subject, colours, tried, viewer));
        }
        return new GridPage.Row(
                first.pupil().toString(),
                first.name(),
                viewer.path() + "/record/pupils/" + first.pupil(),
                cells);
    }

    private GridPage.Cell cell(
            String name, GridQuery.Line line, Subject subject, Colours colours, Tried tried, Viewer viewer) {
        Optional<StoredScale> scale =
                colours.book().scale(subject.id(), line.yearGroup(), colours.point().year());
        Colours.Shown shown = scale.map(each -> colours.of(line, each)).orElse(new Colours.Shown("", List.of()));
        String refused = tried.outcomes().get(name) == null ? null : sentence(tried.outcomes().get(name));
        return new GridPage.Cell(
                name,
                line.name() + ", " + subject.name(),
                refused == null ? line.grade() : tried.typed().getOrDefault(name, line.grade()),
                line.version() == null ? "" : line.version().toString(),
                line.before(),
                shown.target(),
                scale.map(OpeningGrid::codes).orElse(""),
                refused == null ? shown.chips() : List.of(),
                "%s/record/pupils/%s/subjects/%s/points/%d/%d/cell"
                        .formatted(
                                viewer.path(),
                                line.pupil(),
                                subject.id().value(),
                                colours.point().year().startYear(),
                                colours.point().sixth()),
                who(line.by(), line.at()),
                refused);
    }

    /** The answer to one cell: what stands now, its colours, who and when. */
    GridPage.Cell cell(UUID schoolClass, UUID pupil, UUID subject, String pointCode, Viewer viewer) {
        GridPage page = page(schoolClass, pupil, pointCode, Tried.NOTHING, viewer);
        int column = page.columns().stream()
                .map(GridPage.Column::id)
                .toList()
                .indexOf(subject.toString());
        if (column < 0) {
            throw new NotFound();
        }
        return page.rows().getFirst().cells().get(column);
    }

    CollectionPoint point(@Nullable String code, Settings settings) {
        if (code == null) {
            return now(settings);
        }
        return points(settings).stream()
                .filter(point -> code(point).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CollectionPoint now(Settings settings) {
        List<CollectionPoint> begun = points(settings).stream().filter(this::hasBegun).toList();
        return begun.isEmpty() ? points(settings).getFirst() : begun.getLast();
    }

    static String code(CollectionPoint point) {
        return point.year().startYear() + "-" + point.code();
    }

    private static List<CollectionPoint> points(Settings settings) {
        return settings.halfTermly()
                ? CollectionPoint.halfTermly(settings.currentYear())
                : CollectionPoint.termly(settings.currentYear());
    }

    private static CollectionPoint before(CollectionPoint point, Settings settings) {
        List<CollectionPoint> points = points(settings);
        int index = points.indexOf(point);
        return index > 0 ? points.get(index - 1) : CollectionPoint.endOf(point.year().plus(-1));
    }

    /** A third of the school year each, by the usual dates: autumn to December, spring to mid-April, summer. */
    private boolean hasBegun(CollectionPoint point) {
        LocalDate first = point.year().firstDay();
        LocalDate begins =
                switch (point.sixth()) {
                    case 1, 2 -> first;
                    case 3, 4 -> LocalDate.of(point.year().startYear() + 1, 1, 1);
                    default -> LocalDate.of(point.year().startYear() + 1, 4, 11);
                };
        return !LocalDate.now(clock).isBefore(begins);
    }

    private List<Link> points(CollectionPoint current, Settings settings, String address) {
        return points(settings).stream()
                .map(point -> new Link(point.shortLabel(), address + "?point=" + code(point), point.equals(current)))
                .toList();
    }

    private static List<Subject> subjects(List<GridQuery.Line> lines, ScaleBook book) {
        return lines.stream()
                .map(GridQuery.Line::yearGroup)
                .distinct()
                .flatMap(yearGroup -> book.subjects(yearGroup).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Subject::position))
                .toList();
    }

    private static String codes(StoredScale scale) {
        return scale.scale().grades().stream().map(Grade::code).collect(Collectors.joining(" ")) + " "
                + java.util.Arrays.stream(Result.Flag.values())
                        .map(Result.Flag::code)
                        .collect(Collectors.joining(" "));
    }

    private static Problems problems(Tried tried) {
        return new Problems(tried.outcomes().entrySet().stream()
                .map(each -> new Problems.Problem(each.getKey(), sentence(each.getValue())))
                .toList());
    }

    private static String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.sentence();
            case Outcome.Conflict conflict ->
                "%s has entered %s meanwhile. Leave your grade and save again to use it, or type theirs."
                        .formatted(conflict.by(), conflict.grade().isEmpty() ? "nothing" : conflict.grade());
            case Outcome.Saved saved -> "";
            case Outcome.Unchanged unchanged -> "";
        };
    }

    private static @Nullable String who(@Nullable String by, @Nullable OffsetDateTime at) {
        return by == null || at == null
                ? null
                : by + ", " + Dates.written(at.atZoneSameInstant(UNITED_KINGDOM).toLocalDateTime());
    }
}
