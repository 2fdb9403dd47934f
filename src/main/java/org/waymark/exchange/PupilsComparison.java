package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.PupilField;
import org.waymark.exchange.reading.PupilRow;
import org.waymark.exchange.reading.PupilsReader;
import org.waymark.exchange.reading.Reading;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Pupils;
import org.waymark.school.Classes;
import org.waymark.tenancy.Viewer;

/** A pupils file beside the roll: who joins, who changes, whom it lacks. */
final class PupilsComparison implements Comparison {
    private record Changed(PupilRow row, Pupil held, List<Report.Change> what) {}

    private final Context file;
    private final ClassNames classNames;
    private final Pupils pupils;
    private final Classes classes;
    private final Changes changes;
    private final List<PupilRow> joiners = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Pupil> missing = new ArrayList<>();
    private final UpnKeepers keepers;
    private final Report report;

    PupilsComparison(
            Context file, List<Pupil> held, ClassNames classNames, Pupils pupils, Classes classes, Changes changes) {
        this.file = file;
        this.classNames = classNames;
        this.pupils = pupils;
        this.classes = classes;
        this.changes = changes;
        Reading<PupilRow> reading = PupilsReader.read(file.table(), file.mapping(), file.today(), Set.of());
        PupilMatching matching = PupilMatching.of(reading.rows(), held, file.mapping());
        List<PupilRow> rows =
                reading.rows().stream().filter(row -> !matching.isRefused(row)).toList();
        this.keepers = new UpnKeepers(rows, held, matching, file.mapping());
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(matching.findings());
        findings.addAll(keepers.findings());
        findings.sort(Comparator.comparingInt(Finding::row));
        int unchanged = sort(rows, matching);
        if (!file.choices().part()) {
            findMissing(held, matching, file.refusedRows(findings, PupilField.MIS_ID, PupilField.UPN));
        }
        List<String> notes = file.notes(reading);
        if (!classNames.added().isEmpty()) {
            notes.add(
                    "New classes in " + classNames.year().label() + ": " + String.join(", ", classNames.added()) + ".");
        }
        long onRoll = held.stream().filter(p -> p.isOnRoll(file.today())).count();
        this.report = new Report(
                FileKind.PUPILS,
                reading.rowsInFile(),
                joiners.size(),
                joiners.stream()
                        .sorted(Comparator.comparingInt(PupilRow::row))
                        .limit(Report.SHOWN)
                        .map(PupilsComparison::joining)
                        .toList(),
                changed.size(),
                changed.stream()
                        .flatMap(c -> c.what().stream())
                        .limit(Report.SHOWN)
                        .toList(),
                unchanged,
                missing.stream()
                        .map(p -> new Report.Line(
                                0, p.preferred().toString(), p.yearGroup() + ", " + classNames.name(p.classId())))
                        .toList(),
                List.of(),
                List.of(),
                findings,
                notes,
                file.choices().knows()
                        ? null
                        : Unusual.of(
                                "pupils on roll", changed.size(), missing.size(), "missing from the file", onRoll));
    }

    private int sort(List<PupilRow> rows, PupilMatching matching) {
        int unchanged = 0;
        for (PupilRow row : rows) {
            classNames.need(row.className());
            Pupil held = matching.of(row);
            if (held == null) {
                joiners.add(row);
                continue;
            }
            Pupil merged = merged(row, held);
            String now =
                    row.className() != null ? classNames.spelt(row.className()) : classNames.name(merged.classId());
            List<Report.Change> what = Changes.between(
                    row.row(),
                    held.preferred().toString(),
                    PupilMerge.words(held, classNames.name(held.classId())),
                    PupilMerge.words(merged, now));
            if (what.isEmpty()) {
                unchanged++;
            } else {
                changed.add(new Changed(row, held, what));
            }
        }
        changed.sort(Comparator.comparingInt(c -> c.row().row()));
        return unchanged;
    }

    private void findMissing(List<Pupil> held, PupilMatching matching, RefusedRows refused) {
        held.stream()
                .filter(p -> p.isOnRoll(file.today()) && p.missingSince() == null && !matching.isMatched(p))
                .filter(p -> !refused.name(p))
                .sorted(Comparator.comparing(p -> p.preferred().family()))
                .forEach(missing::add);
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public void apply(Viewer by) {
        int total = joiners.size() + changed.size();
        file.applying(0, total);
        classNames.make(classes, by);
        List<Pupil> joining = joiners.stream().map(row -> merged(row, null)).toList();
        pupils.enrol(joining, classNames.year(), by);
        file.applying(joiners.size(), total);
        pupils.change(changed.stream().map(c -> merged(c.row(), c.held())).toList(), classNames.year(), by);
        file.applying(total, total);
        joining.forEach(p -> audit("enrolled a pupil", p, List.of(), by));
        changed.forEach(c -> audit("changed a pupil", c.held(), c.what(), by));
        pupils.missing(missing.stream().map(Pupil::id).toList(), by);
        missing.forEach(p -> audit("flagged a pupil whom the file lacks", p, List.of(), by));
    }

    private void audit(String act, Pupil pupil, List<Report.Change> what, Viewer by) {
        changes.audit(act, "pupil " + pupil.id().value(), pupil.id().value(), what, by);
    }

    private Pupil merged(PupilRow row, @Nullable Pupil held) {
        Pupil merged = PupilMerge.of(row, held, classNames.id(row.className()), file.mapping());
        return keepers.keepFrom(row) ? PupilMerge.withUpn(held == null ? null : held.upn(), merged) : merged;
    }

    private static Report.Line joining(PupilRow row) {
        String name = row.preferred().first() + " " + row.preferred().last();
        String inClass = row.className() == null ? "no class" : row.className();
        return new Report.Line(row.row(), name, row.yearGroup() + ", " + inClass);
    }
}
