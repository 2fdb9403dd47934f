package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.attainment.Entry;
import org.waymark.attainment.Outcome;
import org.waymark.attainment.RecordedResult;
import org.waymark.attainment.Results;
import org.waymark.attainment.Source;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.ResultsComparison.Due;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.scales.Scales;
import org.waymark.school.SubjectId;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** Records the results of a file, some pupils at a time, so that somebody who waits can see how far it is. */
final class RecordingResults {
    private static final int AT_ONCE = 4_000;

    private final Context file;
    private final AcademicYear current;
    private final Subjects subjects;
    private final Scales scales;
    private final Results results;

    RecordingResults(Context file, AcademicYear current, Subjects subjects, Scales scales, Results results) {
        this.file = file;
        this.current = current;
        this.subjects = subjects;
        this.scales = scales;
        this.results = results;
    }

    void record(List<Due> due, SubjectNames names, ScalesOfResults scaleOf, Viewer by) {
        file.applying(0, due.size());
        scaleOf.assign(names.make(subjects, by), current, scales, by);
        // A pupil's results stay together: their starting point is then worked out once.
        List<Due> byPupil = new ArrayList<>(due);
        byPupil.sort(Comparator.comparing(each -> each.placed().pupil().id().value()));
        int from = 0;
        while (from < byPupil.size()) {
            int to = Math.min(from + AT_ONCE, byPupil.size());
            while (to < byPupil.size()
                    && byPupil.get(to)
                            .placed()
                            .pupil()
                            .equals(byPupil.get(to - 1).placed().pupil())) {
                to++;
            }
            record(
                    byPupil.subList(from, to).stream()
                            .map(each -> entry(each, names))
                            .toList(),
                    by);
            from = to;
            file.applying(from, byPupil.size());
        }
    }

    private void record(List<Entry> entries, Viewer by) {
        for (Outcome outcome : results.record(entries, by)) {
            switch (outcome) {
                case Outcome.Refused refused -> throw new StoppedImport(refused.sentence());
                case Outcome.Conflict conflict ->
                    throw new StoppedImport(
                            "%s entered a result while this file was being applied. Nothing of the file was taken: read it again, and look at what it changes now."
                                    .formatted(conflict.by()));
                case Outcome.Saved saved -> {}
                case Outcome.Unchanged unchanged -> {}
            }
        }
    }

    private static Entry entry(Due each, SubjectNames names) {
        ResultRow row = each.placed().row();
        SubjectId subject = names.id(row.subject());
        if (subject == null) {
            throw new IllegalStateException("A result without a subject came through.");
        }
        RecordedResult standing = each.standing();
        return new Entry(
                Uuid7.next(),
                each.placed().pupil().id(),
                subject,
                row.point(),
                row.grade(),
                standing == null ? null : standing.version(),
                Source.IMPORT);
    }
}
