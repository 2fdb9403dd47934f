package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.attainment.Cell;
import org.waymark.attainment.RecordedResult;
import org.waymark.attainment.Source;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.progress.Result;
import org.waymark.progress.Scale;
import org.waymark.scales.NotAGrade;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** A file of results beside those recorded: which are new, which differ, and which somebody entered by hand. */
final class ResultsComparison implements Comparison {
    /** A result to record, and what stands in its place. */
    record Due(PlacedResult placed, @Nullable RecordedResult standing) {}

    private final Context file;
    private final SubjectNames subjects;
    private final ScalesOfResults scales;
    private final RecordingResults recording;
    private final List<Due> due = new ArrayList<>();
    private final List<Report.Change> changes = new ArrayList<>();
    private final List<Report.ByHand> byHand = new ArrayList<>();
    private final List<Finding> findings;
    private int unchanged;
    private final Report report;

    ResultsComparison(
            Context file,
            Reading<ResultRow> reading,
            List<PlacedResult> placed,
            List<Finding> misplaced,
            List<RecordedResult> standing,
            SubjectNames subjects,
            ScalesOfResults scales,
            RecordingResults recording) {
        this.file = file;
        this.subjects = subjects;
        this.scales = scales;
        this.recording = recording;
        this.findings = new ArrayList<>(reading.findings());
        findings.addAll(misplaced);
        String question = scales.question();
        if (question == null) {
            sort(placed, standing);
        }
        findings.sort(Comparator.comparingInt(Finding::row));
        int changed = (int) due.stream().filter(d -> d.standing() != null).count();
        this.report = new Report(
                file.mapping().kind(),
                reading.rowsInFile(),
                due.size() - changed,
                List.of(),
                changed,
                changes.stream().limit(Report.SHOWN).toList(),
                unchanged,
                List.of(),
                List.of(),
                byHand,
                findings,
                notes(reading),
                question != null || file.choices().knows() ? question : unusual(changed));
    }

    private @Nullable String unusual(int changed) {
        return Unusual.of("results that the file repeats", changed, 0, "", (long) changed + unchanged);
    }

    private List<String> notes(Reading<ResultRow> reading) {
        List<String> notes = file.notes(reading);
        String recognised = scales.note();
        if (recognised != null) {
            notes.add(recognised);
        }
        if (!subjects.added().isEmpty()) {
            notes.add(years(reading.rows()));
            notes.add("New subjects: " + String.join(", ", subjects.added()) + ".");
        }
        return notes;
    }

    private static String years(List<ResultRow> rows) {
        var years = new TreeSet<AcademicYear>();
        rows.forEach(row -> years.add(row.point().year()));
        String first = years.first().label();
        String last = years.last().label();
        return first.equals(last)
                ? "Results of the academic year %s.".formatted(first)
                : "Results of the academic years %s to %s.".formatted(first, last);
    }

    private void sort(List<PlacedResult> placed, List<RecordedResult> recorded) {
        Map<Cell, RecordedResult> standing = new HashMap<>();
        recorded.forEach(result -> standing.put(result.cell(), result));
        for (int i = 0; i < placed.size(); i++) {
            file.comparing(i, placed.size());
            PlacedResult each = placed.get(i);
            SubjectId subject = each.subject();
            sort(
                    each,
                    subject == null
                            ? null
                            : standing.get(new Cell(
                                    each.pupil().id(), subject, each.row().point())));
        }
    }

    private void sort(PlacedResult each, @Nullable RecordedResult now) {
        ResultRow row = each.row();
        Scale scale = scales.of(each);
        if (Result.read(row.point(), scale, row.grade()).isEmpty()) {
            var expected = scales.expectations(scale).at(each.taught(), row.point());
            findings.add(new Finding(
                    row.row(),
                    row.column(),
                    row.grade(),
                    Finding.Outcome.REFUSED,
                    NotAGrade.sentence(row.grade(), scale, expected),
                    "Correct the grade in the file."));
        } else if (now == null) {
            due.add(new Due(each, null));
        } else if (same(now, row, scale)) {
            unchanged++;
        } else if (now.source() == Source.HAND && !file.choices().filesGrades()) {
            byHand.add(new Report.ByHand(
                    row.row(), each.pupil().preferred().toString(), each.what(), written(now), now.by(), row.grade()));
        } else {
            changes.add(new Report.Change(
                    row.row(), each.pupil().preferred().toString(), each.what(), written(now), row.grade()));
            due.add(new Due(each, now));
        }
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public void apply(Viewer by) {
        recording.record(due, subjects, scales, by);
    }

    private static boolean same(RecordedResult now, ResultRow row, Scale scale) {
        if (now.said().isWithdrawn()) {
            return false;
        }
        String read =
                Result.read(row.point(), scale, row.grade()).map(Result::code).orElse(row.grade());
        return now.said().code().equalsIgnoreCase(read) || now.said().code().equalsIgnoreCase(row.grade());
    }

    private static String written(RecordedResult result) {
        return result.said().isWithdrawn() ? "cleared" : result.said().code();
    }
}
