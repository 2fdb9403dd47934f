package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.PupilField;
import org.waymark.exchange.reading.PupilRow;
import org.waymark.exchange.reading.PupilsReader;
import org.waymark.exchange.reading.Reading;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Pupils;
import org.waymark.school.ClassId;
import org.waymark.school.Classes;
import org.waymark.school.SchoolClass;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Viewer;

/** Holds a pupils file against the roll. */
@Component
class ComparingPupils {
    private final Pupils pupils;
    private final Classes classes;
    private final SchoolYears years;
    private final Changes changes;

    ComparingPupils(Pupils pupils, Classes classes, SchoolYears years, Changes changes) {
        this.pupils = pupils;
        this.classes = classes;
        this.years = years;
        this.changes = changes;
    }

    Comparison compare(Context file, Viewer viewer) {
        return new Compared(file, viewer);
    }

    private record Changed(PupilRow row, Pupil held, List<Report.Change> what) {}

    private final class Compared implements Comparison {
        private final Context file;
        private final AcademicYear year;
        private final Map<String, ClassId> classIds = new HashMap<>();
        private final Map<ClassId, String> classNames = new HashMap<>();
        private final Map<String, String> newClasses = new TreeMap<>();
        private final List<PupilRow> joiners = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<Pupil> missing = new ArrayList<>();
        private final Set<String> withoutUpn = new HashSet<>();
        private final Report report;

        Compared(Context file, Viewer viewer) {
            this.file = file;
            this.year = years.settings(viewer).currentYear();
            for (SchoolClass each : classes.of(year, viewer)) {
                classIds.put(key(each.name()), each.id());
                classNames.put(each.id(), each.name());
            }
            List<Pupil> held = pupils.all(viewer);
            Reading<PupilRow> reading = PupilsReader.read(file.table(), file.mapping(), file.today(), Set.of());
            PupilMatching matching = PupilMatching.of(reading.rows(), held);
            List<Finding> findings = new ArrayList<>(reading.findings());
            findings.addAll(matching.findings());
            findings.addAll(upnsOfOthers(reading.rows(), held, matching));
            findings.sort(Comparator.comparingInt(Finding::row));
            int unchanged = sort(reading.rows(), matching);
            findMissing(held, matching, file.idsInRefusedRows(reading, PupilField.MIS_ID, PupilField.UPN));
            long onRoll = held.stream().filter(p -> p.isOnRoll(file.today())).count();
            List<String> notes = file.notes(reading);
            if (!newClasses.isEmpty()) {
                notes.add("New classes in " + year.label() + ": " + String.join(", ", newClasses.values()) + ".");
            }
            this.report = new Report(
                    FileKind.PUPILS,
                    reading.rowsInFile(),
                    joiners.size(),
                    joiners.stream()
                            .sorted(Comparator.comparingInt(PupilRow::row))
                            .limit(Report.SHOWN)
                            .map(row -> new Report.Line(row.row(), name(row), row.yearGroup() + inClass(row)))
                            .toList(),
                    changed.size(),
                    changed.stream()
                            .flatMap(c -> c.what().stream())
                            .limit(Report.SHOWN)
                            .toList(),
                    unchanged,
                    missing.stream()
                            .map(p -> new Report.Line(
                                    0, p.preferred().toString(), p.yearGroup() + ", " + className(p.classId())))
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

        /** A UPN that somebody else keeps cannot be two children's: it stays with whom we know by it. */
        private List<Finding> upnsOfOthers(List<PupilRow> rows, List<Pupil> held, PupilMatching matching) {
            Map<String, Pupil> keepers = held.stream()
                    .filter(pupil -> pupil.upn() != null)
                    .collect(Collectors.toMap(pupil -> PupilMerge.text(pupil.upn()), pupil -> pupil));
            Map<Pupil, PupilRow> rowOf = new HashMap<>();
            for (PupilRow row : rows) {
                Pupil pupil = matching.of(row);
                if (pupil != null) {
                    rowOf.put(pupil, row);
                }
            }
            List<Finding> findings = new ArrayList<>();
            for (PupilRow row : rows) {
                String upn = upn(row);
                Pupil keeper = upn == null ? null : keepers.get(upn);
                if (keeper == null || keeper.equals(matching.of(row))) {
                    continue;
                }
                PupilRow other = rowOf.get(keeper);
                String others = other == null ? null : upn(other);
                if (others == null || others.equals(upn)) {
                    withoutUpn.add(row.row() + "");
                    findings.add(new Finding(
                            row.row(),
                            file.mapping().heading(PupilField.UPN),
                            String.valueOf(upn),
                            Finding.Outcome.WARNING,
                            "%s has this UPN here; the pupil is taken by the MIS id".formatted(keeper.preferred()),
                            "Find out whose it is, correct the other, and export again."));
                }
            }
            return findings;
        }

        private static @Nullable String upn(PupilRow row) {
            return row.upn() == null ? null : row.upn().value();
        }

        private int sort(List<PupilRow> rows, PupilMatching matching) {
            int unchanged = 0;
            for (PupilRow row : rows) {
                if (row.className() != null && !classIds.containsKey(key(row.className()))) {
                    newClasses.putIfAbsent(key(row.className()), row.className());
                }
                Pupil held = matching.of(row);
                if (held == null) {
                    joiners.add(row);
                    continue;
                }
                Pupil merged = merged(row, held);
                String now = row.className() != null ? spelt(row.className()) : className(merged.classId());
                List<Report.Change> what = Changes.between(
                        row.row(),
                        held.preferred().toString(),
                        PupilMerge.words(held, className(held.classId())),
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

        private void findMissing(List<Pupil> held, PupilMatching matching, Set<String> excused) {
            if (file.choices().part()) {
                return;
            }
            held.stream()
                    .filter(p -> p.isOnRoll(file.today()) && p.missingSince() == null && !matching.isMatched(p))
                    .filter(p -> !excused.contains(PupilMerge.text(p.misId()))
                            && !excused.contains(PupilMerge.text(p.upn())))
                    .sorted(Comparator.comparing(p -> p.preferred().family()))
                    .forEach(missing::add);
        }

        @Override
        public Report report() {
            return report;
        }

        @Override
        public void apply(Viewer by) {
            newClasses.forEach(
                    (key, name) -> classIds.put(key, classes.add(year, name, by).id()));
            List<Pupil> joining = joiners.stream().map(row -> merged(row, null)).toList();
            pupils.enrol(joining, year, by);
            pupils.change(changed.stream().map(c -> merged(c.row(), c.held())).toList(), year, by);
            joining.forEach(
                    p -> changes.audit("enrolled a pupil", "pupil " + p.id().value(), p.id().value(), List.of(), by));
            changed.forEach(c -> changes.audit(
                    "changed a pupil",
                    "pupil " + c.held().id().value(),
                    c.held().id().value(),
                    c.what(),
                    by));
            pupils.missing(missing.stream().map(Pupil::id).toList(), by);
            missing.forEach(p -> changes.audit(
                    "flagged a pupil whom the file lacks", "pupil " + p.id().value(), p.id().value(), List.of(), by));
        }

        private Pupil merged(PupilRow row, @Nullable Pupil held) {
            Pupil merged = PupilMerge.of(
                    row, held, row.className() == null ? null : classIds.get(key(row.className())), file.mapping());
            if (!withoutUpn.contains(row.row() + "")) {
                return merged;
            }
            return new Pupil(
                    merged.id(),
                    merged.misId(),
                    held == null ? null : held.upn(),
                    merged.legal(),
                    merged.preferred(),
                    merged.born(),
                    merged.sex(),
                    merged.yearGroup(),
                    merged.classId(),
                    merged.enrolled(),
                    merged.left(),
                    merged.missingSince(),
                    merged.about());
        }

        private String spelt(String name) {
            ClassId known = classIds.get(key(name));
            return known == null ? name : className(known);
        }

        private String className(@Nullable ClassId id) {
            return id == null ? "no class" : classNames.getOrDefault(id, "a class of another year");
        }

        private static String inClass(PupilRow row) {
            return row.className() == null ? ", no class" : ", " + row.className();
        }

        private static String name(PupilRow row) {
            return row.preferred().first() + " " + row.preferred().last();
        }

        private static String key(String className) {
            return className.toLowerCase(Locale.ROOT);
        }
    }
}
