package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.attendance.Attendance;
import org.waymark.attendance.Entry;
import org.waymark.attendance.Figures;
import org.waymark.attendance.Standing;
import org.waymark.calendar.CollectionPoint;
import org.waymark.exchange.reading.AttendanceField;
import org.waymark.exchange.reading.AttendanceRow;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Reading;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** A file of attendance beside what is kept: whose figures are new, and whose differ. The register is the file's to know. */
final class AttendanceComparison implements Comparison {
    private record Placed(AttendanceRow row, Pupil pupil, CollectionPoint point, Figures figures) {}

    private record Place(PupilId pupil, CollectionPoint point) {}

    private final Context file;
    private final Attendance attendance;
    private final Map<CollectionPoint, List<Entry>> due = new TreeMap<>();
    private final List<Report.Change> changes = new ArrayList<>();
    private final List<Finding> findings;
    private int joiners;
    private int changed;
    private int unchanged;
    private final Report report;

    AttendanceComparison(
            Context file,
            Reading<AttendanceRow> reading,
            List<Pupil> pupils,
            CollectionPoint now,
            Attendance attendance,
            Viewer viewer) {
        this.file = file;
        this.attendance = attendance;
        this.findings = new ArrayList<>(reading.findings());
        List<Placed> placed = place(reading.rows(), PupilsByNumber.of(pupils), now);
        Map<CollectionPoint, Map<PupilId, Standing>> standing = new TreeMap<>();
        List<PupilId> all = placed.stream().map(each -> each.pupil.id()).toList();
        for (int i = 0; i < placed.size(); i++) {
            file.comparing(i, placed.size());
            Placed each = placed.get(i);
            sort(
                    each,
                    standing.computeIfAbsent(each.point, point -> attendance.of(all, point, viewer))
                            .get(each.pupil.id()));
        }
        findings.sort(Comparator.comparingInt(Finding::row));
        this.report = new Report(
                file.mapping().kind(),
                reading.rowsInFile(),
                joiners,
                List.of(),
                changed,
                changes.stream().limit(Report.SHOWN).toList(),
                unchanged,
                List.of(),
                List.of(),
                List.of(),
                findings,
                notes(reading, now),
                file.choices().knows()
                        ? null
                        : Unusual.of("figures that the file repeats", changed, 0, "", (long) changed + unchanged));
    }

    private List<Placed> place(List<AttendanceRow> rows, PupilsByNumber numbers, CollectionPoint now) {
        Map<Place, List<Placed>> found = new LinkedHashMap<>();
        for (AttendanceRow row : rows) {
            Pupil pupil = numbers.find(row.misId(), row.upn());
            if (pupil == null) {
                findings.add(numbers.nobody(
                        row.row(),
                        row.misId(),
                        row.upn(),
                        AttendanceField.MIS_ID,
                        AttendanceField.UPN,
                        file.mapping()));
                continue;
            }
            CollectionPoint point = row.point() == null ? now : row.point();
            try {
                Figures figures = new Figures(row.possible(), row.attended(), row.medical(), row.lates()).checked();
                found.computeIfAbsent(new Place(pupil.id(), point), place -> new ArrayList<>(1))
                        .add(new Placed(row, pupil, point, figures));
            } catch (Refused refused) {
                refuse(row, plain(refused.sentence()), "Correct the numbers in your school's system and export again.");
            }
        }
        List<Placed> placed = new ArrayList<>();
        found.values().forEach(same -> one(same, placed));
        return placed;
    }

    /** Two rows that say the same are one; of two that differ neither is taken. */
    private void one(List<Placed> same, List<Placed> placed) {
        Placed first = same.getFirst();
        boolean agree = same.stream().allMatch(each -> each.row.saysTheSameAs(first.row));
        for (Placed each : same) {
            if (each != first || !agree) {
                Placed other = each == first ? same.get(1) : first;
                refuse(
                        each.row,
                        "the same pupil twice in the file (row %d)".formatted(other.row.row()),
                        "Keep the row that is right and take the other out.");
            }
        }
        if (agree) {
            placed.add(first);
        }
    }

    private void sort(Placed each, @Nullable Standing now) {
        if (now == null) {
            joiners++;
        } else if (now.figures().equals(each.figures)) {
            unchanged++;
            return;
        } else {
            changed++;
            changes.add(new Report.Change(
                    each.row.row(),
                    each.pupil.preferred().toString(),
                    each.point.label(),
                    written(now.figures()),
                    written(each.figures)));
        }
        due.computeIfAbsent(each.point, point -> new ArrayList<>())
                .add(new Entry(each.pupil.id(), each.figures, now == null ? 0 : now.version()));
    }

    private List<String> notes(Reading<AttendanceRow> reading, CollectionPoint now) {
        List<String> notes = file.notes(reading);
        if (!file.mapping().has(AttendanceField.TERM)) {
            notes.add("The file does not say its term: taken as " + now.label() + ".");
        }
        if (!file.mapping().has(AttendanceField.ILLNESS) && !file.mapping().has(AttendanceField.MEDICAL)) {
            notes.add(
                    "The file does not tell medical absence apart: it is counted like any other. Export codes I and M too.");
        }
        return notes;
    }

    private void refuse(AttendanceRow row, String why, String cure) {
        findings.add(new Finding(
                row.row(),
                file.mapping().heading(AttendanceField.ATTENDED),
                String.valueOf(row.attended()),
                Finding.Outcome.REFUSED,
                why,
                cure));
    }

    private static String plain(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String written(Figures figures) {
        return "%d of %d, %d medical, %d late"
                .formatted(figures.attended(), figures.possible(), figures.medical(), figures.lates());
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public void apply(Viewer by) {
        int done = 0;
        int total = joiners + changed;
        for (Map.Entry<CollectionPoint, List<Entry>> each : due.entrySet()) {
            file.applying(done, total);
            if (!attendance.record(each.getValue(), each.getKey(), by).isEmpty()) {
                throw new StoppedImport(
                        "Somebody changed attendance while this file was being applied. Nothing of the file was taken: read it again, and look at what it changes now.");
            }
            done += each.getValue().size();
        }
        file.applying(done, total);
    }
}
