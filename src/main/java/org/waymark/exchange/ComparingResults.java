package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.attainment.Cell;
import org.waymark.attainment.Entry;
import org.waymark.attainment.Outcome;
import org.waymark.attainment.RecordedResult;
import org.waymark.attainment.RecordedResults;
import org.waymark.attainment.Results;
import org.waymark.attainment.Source;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.ResultField;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.exchange.reading.ResultsReader;
import org.waymark.progress.Result;
import org.waymark.progress.Scale;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.Pupils;
import org.waymark.scales.NotAGrade;
import org.waymark.scales.Preset;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.Scales;
import org.waymark.scales.StoredScale;
import org.waymark.school.SchoolYears;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** Holds a file of results against those recorded, and brings in subjects and a scale where a school has none yet. */
@Component
class ComparingResults {
    /** A name that so few results have is likelier to be a slip than a subject. */
    private static final int FEW = 10;

    private final Pupils pupils;
    private final Subjects subjects;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Scales scales;
    private final RecordedResults recorded;
    private final Results results;

    ComparingResults(
            Pupils pupils,
            Subjects subjects,
            SchoolYears years,
            ScaleBooks books,
            Scales scales,
            RecordedResults recorded,
            Results results) {
        this.pupils = pupils;
        this.subjects = subjects;
        this.years = years;
        this.books = books;
        this.scales = scales;
        this.recorded = recorded;
        this.results = results;
    }

    Comparison compare(Context file, Viewer viewer) {
        return new Compared(file, viewer);
    }

    /** A row whose pupil we know; its subject may only be about to be made. */
    private record Placed(
            ResultRow row, Pupil pupil, @Nullable SubjectId subject, YearGroup taught) {}

    private record Due(Placed placed, @Nullable RecordedResult standing) {}

    private final class Compared implements Comparison {
        private final Context file;
        private final AcademicYear current;
        private final ScaleBook book;
        private final List<Finding> findings;
        private final Map<String, SubjectId> subjectIds = new HashMap<>();
        private final Map<String, String> newSubjects = new LinkedHashMap<>();
        private final Set<YearGroup> yearGroups = new TreeSet<>();
        private final List<Due> due = new ArrayList<>();
        private final Set<SubjectId> unassigned = new HashSet<>();
        private final List<Report.Change> changes = new ArrayList<>();
        private final List<Report.ByHand> byHand = new ArrayList<>();
        private @Nullable Preset preset;
        private final Report report;

        Compared(Context file, Viewer viewer) {
            this.file = file;
            this.current = years.settings(viewer).currentYear();
            this.book = books.book(viewer);
            Reading<ResultRow> reading = ResultsReader.read(file.table(), file.mapping(), file.today());
            this.findings = new ArrayList<>(reading.findings());
            knowSubjects(reading.rows(), viewer);
            List<Placed> placed = place(reading.rows(), PupilsByNumber.of(pupils.all(viewer)));
            List<String> notes = file.notes(reading);
            String stop = needsScale(placed) ? chooseScale(placed, notes) : null;
            if (!newSubjects.isEmpty()) {
                notes.add(years(reading.rows()));
                notes.add("New subjects: " + String.join(", ", newSubjects.values()) + ".");
            }
            int unchanged = stop == null ? sort(placed, standing(placed, viewer)) : 0;
            int changed = (int) due.stream().filter(d -> d.standing() != null).count();
            findings.sort(Comparator.comparingInt(Finding::row));
            if (stop == null && !file.choices().knows()) {
                stop = Unusual.of("results that the file repeats", changed, 0, "", (long) changed + unchanged);
            }
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
                    notes,
                    stop);
        }

        private void knowSubjects(List<ResultRow> rows, Viewer viewer) {
            for (Subject subject : subjects.all(viewer)) {
                subjectIds.put(key(subject.name()), subject.id());
            }
            boolean first = subjectIds.isEmpty();
            Map<String, Integer> counts = new LinkedHashMap<>();
            rows.forEach(row -> counts.merge(row.subject(), 1, Integer::sum));
            counts.forEach((name, count) -> {
                if (!subjectIds.containsKey(key(name)) && (first || count >= FEW)) {
                    newSubjects.putIfAbsent(key(name), name);
                }
            });
        }

        private List<Placed> place(List<ResultRow> rows, PupilsByNumber numbers) {
            List<Placed> placed = new ArrayList<>();
            for (ResultRow row : rows) {
                Pupil pupil = numbers.find(row.misId(), row.upn());
                boolean known =
                        subjectIds.containsKey(key(row.subject())) || newSubjects.containsKey(key(row.subject()));
                if (pupil == null) {
                    boolean byMisId = row.misId() != null;
                    refuse(
                            row,
                            file.mapping().heading(byMisId ? ResultField.MIS_ID : ResultField.UPN),
                            byMisId ? String.valueOf(row.misId()) : String.valueOf(row.upn()),
                            "no pupil here has this number",
                            "Import the pupils file first, or correct the number.");
                } else if (!known) {
                    refuse(
                            row,
                            file.mapping().heading(ResultField.SUBJECT),
                            row.subject(),
                            "no subject of this name here",
                            "Write it as the school's other results do.");
                } else {
                    int ago = current.startYear() - row.point().year().startYear();
                    YearGroup taught = pupil.yearGroup().plus(-ago);
                    yearGroups.add(taught);
                    placed.add(new Placed(row, pupil, subjectIds.get(key(row.subject())), taught));
                }
            }
            return placed;
        }

        /** Where nothing says what a subject is assessed in, the file does. */
        private boolean needsScale(List<Placed> placed) {
            for (Placed each : placed) {
                if (each.subject() != null
                        && book.scale(
                                        each.subject(),
                                        each.taught(),
                                        each.row().point().year())
                                .isEmpty()) {
                    unassigned.add(each.subject());
                }
            }
            return placed.stream().anyMatch(p -> p.subject() == null || unassigned.contains(p.subject()));
        }

        private @Nullable String chooseScale(List<Placed> placed, List<String> notes) {
            List<String> grades = placed.stream()
                    .filter(p -> p.subject() == null || unassigned.contains(p.subject()))
                    .map(p -> p.row().grade())
                    .distinct()
                    .toList();
            ScaleChoice choice = ScaleChoice.of(grades, file.choices().scale());
            preset = choice.preset();
            if (preset == null) {
                return choice.sentence();
            }
            notes.add(choice.sentence());
            return null;
        }

        private Map<Cell, RecordedResult> standing(List<Placed> placed, Viewer viewer) {
            Map<Cell, RecordedResult> standing = new HashMap<>();
            List<PupilId> asked =
                    placed.stream().map(p -> p.pupil().id()).distinct().toList();
            recorded.standing(asked, viewer).forEach(result -> standing.put(result.cell(), result));
            return standing;
        }

        private int sort(List<Placed> placed, Map<Cell, RecordedResult> standing) {
            int unchanged = 0;
            for (Placed each : placed) {
                ResultRow row = each.row();
                Scale scale = scale(each);
                if (Result.read(row.point(), scale, row.grade()).isEmpty()) {
                    var expected = book.expectations(scale).at(each.taught(), row.point());
                    refuse(
                            row,
                            row.column(),
                            row.grade(),
                            NotAGrade.sentence(row.grade(), scale, expected),
                            "Correct the grade in the file.");
                    continue;
                }
                SubjectId subject = each.subject();
                RecordedResult now = subject == null
                        ? null
                        : standing.get(new Cell(each.pupil().id(), subject, row.point()));
                if (now == null) {
                    due.add(new Due(each, null));
                } else if (same(now, row, scale)) {
                    unchanged++;
                } else if (now.source() == Source.HAND && !file.choices().filesGrades()) {
                    byHand.add(hand(each, now));
                } else {
                    changes.add(new Report.Change(
                            row.row(), each.pupil().preferred().toString(), what(row), written(now), row.grade()));
                    due.add(new Due(each, now));
                }
            }
            return unchanged;
        }

        private Scale scale(Placed placed) {
            SubjectId subject = placed.subject();
            return subject == null
                    ? chosen().scale()
                    : book.scale(subject, placed.taught(), placed.row().point().year())
                            .map(StoredScale::scale)
                            .orElseGet(() -> chosen().scale());
        }

        private Preset chosen() {
            if (preset == null) {
                throw new IllegalStateException("A subject without a scale came through.");
            }
            return preset;
        }

        @Override
        public Report report() {
            return report;
        }

        @Override
        public void apply(Viewer by) {
            newSubjects.forEach((key, name) -> {
                SubjectId id = subjects.add(name, by).id();
                subjectIds.put(key, id);
                unassigned.add(id);
            });
            if (preset != null) {
                for (int year = 1; year <= 6; year++) {
                    yearGroups.add(new YearGroup(year));
                }
                scales.assign(
                        unassigned,
                        yearGroups,
                        current,
                        scales.install(preset, by).id(),
                        by);
            }
            List<Entry> entries = due.stream().map(this::entry).toList();
            for (Outcome outcome : results.record(entries, by)) {
                if (outcome instanceof Outcome.Refused refused) {
                    throw new StoppedImport(refused.sentence());
                }
            }
        }

        private Entry entry(Due each) {
            ResultRow row = each.placed().row();
            SubjectId subject = subjectIds.get(key(row.subject()));
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

        private void refuse(ResultRow row, String column, String value, String why, String cure) {
            findings.add(new Finding(row.row(), column, value, Finding.Outcome.REFUSED, why, cure));
        }
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

    private static boolean same(RecordedResult now, ResultRow row, Scale scale) {
        if (now.said().isWithdrawn()) {
            return false;
        }
        String read =
                Result.read(row.point(), scale, row.grade()).map(Result::code).orElse(row.grade());
        return now.said().code().equalsIgnoreCase(read) || now.said().code().equalsIgnoreCase(row.grade());
    }

    private static Report.ByHand hand(Placed placed, RecordedResult now) {
        return new Report.ByHand(
                placed.row().row(),
                placed.pupil().preferred().toString(),
                what(placed.row()),
                written(now),
                now.by(),
                placed.row().grade());
    }

    private static String what(ResultRow row) {
        return row.subject() + ", " + row.point().label();
    }

    private static String written(RecordedResult result) {
        return result.said().isWithdrawn() ? "cleared" : result.said().code();
    }

    private static String key(String subject) {
        return subject.toLowerCase(Locale.ROOT);
    }
}
