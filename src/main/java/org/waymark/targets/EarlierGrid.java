package org.waymark.targets;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.attainment.Cell;
import org.waymark.attainment.RecordedResult;
import org.waymark.attainment.RecordedResults;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.tenancy.Viewer;

/** The grid of a year gone by, seldom opened: the kept starting points are this year's, so the whole history is read. */
@Component
class EarlierGrid {
    private final SubjectRecords records;
    private final RecordedResults results;
    private final ScaleBooks books;

    EarlierGrid(SubjectRecords records, RecordedResults results, ScaleBooks books) {
        this.records = records;
        this.results = results;
        this.books = books;
    }

    Map<PupilId, List<GridCell>> of(
            Collection<PupilId> pupils, CollectionPoint point, CollectionPoint before, Viewer viewer) {
        var book = books.book(viewer);
        var recorded = new HashMap<Cell, RecordedResult>();
        results.standing(pupils, viewer).forEach(result -> recorded.put(result.cell(), result));
        var cells = new LinkedHashMap<PupilId, List<GridCell>>();
        records.of(pupils, point, viewer)
                .forEach((pupil, record) -> cells.put(
                        pupil,
                        record.subjects().stream()
                                .map(one -> cell(pupil, one, point, before, recorded, book))
                                .toList()));
        return cells;
    }

    private static GridCell cell(
            PupilId pupil,
            SubjectRecordOf one,
            CollectionPoint point,
            CollectionPoint before,
            Map<Cell, RecordedResult> recorded,
            ScaleBook book) {
        var subject = one.subject();
        var scale = book.byCode(one.record().scale().code()).orElseThrow();
        var now = recorded.get(new Cell(pupil, subject.id(), point));
        var last = recorded.get(new Cell(pupil, subject.id(), before));
        return new GridCell(
                subject,
                scale,
                now == null ? null : now.version(),
                last == null ? null : last.result(book, scale).orElse(null),
                one.record().now(),
                one.record().goals().orElse(null));
    }
}
