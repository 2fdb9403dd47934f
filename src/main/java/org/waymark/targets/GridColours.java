package org.waymark.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Result;
import org.waymark.progress.Schooling;
import org.waymark.progress.SubjectRecord;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.StoredScale;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.tenancy.Viewer;

/**
 * The colours of one point for many pupils, from the starting point that is kept for each instead of their whole history: three
 * statements, and the same colours as {@link SubjectRecords} gives. See docs/rules/colours.md.
 */
@Repository
public class GridColours {
    private final GridRows rows;
    private final Clock clock;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Decisions decisions;
    private final EarlierGrid earlier;

    GridColours(
            GridRows rows, Clock clock, SchoolYears years, ScaleBooks books, Decisions decisions, EarlierGrid earlier) {
        this.rows = rows;
        this.clock = clock;
        this.years = years;
        this.books = books;
        this.decisions = decisions;
        this.earlier = earlier;
    }

    /** Every subject of each pupil's year group, in the school's order. Pupils whom the viewer does not see are left out. */
    public Map<PupilId, List<GridCell>> of(Collection<PupilId> pupils, CollectionPoint point, Viewer viewer) {
        return of(pupils, point, years.settings(viewer), viewer);
    }

    /** The same, for whoever has read the settings already. */
    public Map<PupilId, List<GridCell>> of(
            Collection<PupilId> pupils, CollectionPoint point, Settings settings, Viewer viewer) {
        var before = before(point, settings.halfTermly());
        if (!point.year().equals(settings.currentYear())) {
            return earlier.of(pupils, point, before, viewer);
        }
        var book = books.book(viewer.school(), settings);
        var found = rows.read(pupils, point, before, book, viewer);
        var decided = decisions.of(found.schooling().keySet(), book, viewer);
        var cells = new LinkedHashMap<PupilId, List<GridCell>>();
        for (var pupil : pupils) {
            var schooling = found.schooling().get(pupil);
            var decision = decided.get(pupil);
            if (schooling != null && decision != null) {
                var maker = new Maker(settings, book, schooling, decision, point, before, LocalDate.now(clock));
                cells.put(
                        pupil,
                        book.subjects(schooling.yearGroup(point)).stream()
                                .flatMap(subject -> maker.cell(subject, pupil, found).stream())
                                .toList());
            }
        }
        return cells;
    }

    /** Makes the cells of one pupil. */
    private record Maker(
            Settings settings,
            ScaleBook book,
            Schooling schooling,
            Decided decided,
            CollectionPoint point,
            CollectionPoint before,
            LocalDate day) {

        Optional<GridCell> cell(Subject subject, PupilId pupil, GridRows.Found found) {
            return book.scale(subject.id(), schooling.yearGroup(point), point.year())
                    .map(scale -> cell(subject, scale, new GridRows.Place(pupil, subject.id()), found));
        }

        private GridCell cell(Subject subject, StoredScale scale, GridRows.Place place, GridRows.Found found) {
            var recorded = found.now().get(place);
            var result = result(recorded, point, scale);
            var facts = Facts.of(
                    settings,
                    book,
                    schooling,
                    subject,
                    scale,
                    decided,
                    day,
                    result.map(List::of).orElse(List.of()));
            var record = SubjectRecord.from(found.bases().get(place), facts, point);
            return new GridCell(
                    subject,
                    scale,
                    recorded == null ? null : recorded.version(),
                    result(found.before().get(place), before, scale).orElse(null),
                    record.now(),
                    record.goals().orElse(null));
        }

        private Optional<Result> result(GridRows.@Nullable Recorded recorded, CollectionPoint at, StoredScale scale) {
            return recorded == null ? Optional.empty() : recorded.said().result(at, book, scale);
        }
    }

    private static CollectionPoint before(CollectionPoint point, boolean halfTermly) {
        int sixth = point.sixth() - (halfTermly ? 1 : 2);
        return sixth >= 1
                ? new CollectionPoint(point.year(), sixth)
                : CollectionPoint.endOf(point.year().plus(-1));
    }
}
