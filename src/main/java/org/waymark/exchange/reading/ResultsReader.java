package org.waymark.exchange.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

/** Reads a results file of either shape. An empty cell says nothing: it never takes a result away. */
public final class ResultsReader {
    private static final int LONGEST_SUBJECT = 60;
    private static final String GIVE_GRADE = "Give the grade itself, as on the subject's scale.";

    private final Mapping mapping;
    private final LocalDate today;
    private final TwoResults results = new TwoResults();
    private final Map<String, Optional<AcademicYear>> years = new HashMap<>();
    private final Map<String, Optional<Integer>> terms = new HashMap<>();
    private final Map<CollectionPoint, Optional<String>> faults = new HashMap<>();

    private ResultsReader(Mapping mapping, LocalDate today) {
        this.mapping = mapping;
        this.today = today;
    }

    public static Reading<ResultRow> read(Table table, Mapping mapping, LocalDate today) {
        return new ResultsReader(mapping, today).read(table);
    }

    private Reading<ResultRow> read(Table table) {
        List<RowCells> cells = RowCells.all(table, mapping);
        for (RowCells row : cells) {
            if (row.isRefused()) {
                continue;
            }
            if (mapping.kind() == FileKind.RESULTS_WIDE) {
                wide(row);
            } else {
                oneResult(row);
            }
        }
        return Reading.of(mapping, cells, results.settle(), mapping.notKept(Set.of()));
    }

    private void oneResult(RowCells cells) {
        String grade = cells.text(ResultField.RESULT);
        if (Grades.isNothing(grade)) {
            return;
        }
        Identity who = Identity.read(cells, ResultField.MIS_ID, ResultField.UPN);
        String subject = subject(cells);
        CollectionPoint point = point(cells);
        Grades.fault(grade).ifPresent(why -> cells.refuse(ResultField.RESULT, why, GIVE_GRADE));
        if (who != null && point != null && !cells.isRefused()) {
            String column = mapping.heading(ResultField.RESULT);
            results.add(cells, row(cells, column, who, subject, point, grade));
        }
    }

    private void wide(RowCells cells) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < mapping.meanings().size(); i++) {
            if (mapping.meanings().get(i) instanceof WideColumn && !Grades.isNothing(Tidy.text(cells.raw(i)))) {
                columns.add(i);
            }
        }
        Identity who = columns.isEmpty() ? null : Identity.read(cells, ResultField.MIS_ID, ResultField.UPN);
        if (who != null) {
            columns.forEach(column -> wideCell(cells, who, column));
        }
    }

    private void wideCell(RowCells cells, Identity who, int column) {
        WideColumn meaning = (WideColumn) mapping.meanings().get(column);
        CollectionPoint point = meaning.point().orElseThrow();
        String heading = mapping.headings().get(column);
        String grade = Tidy.text(cells.raw(column));
        Optional<String> future = fault(point);
        Optional<String> fault = Grades.fault(grade);
        if (future.isPresent()) {
            cells.refuseOnly(heading, cells.raw(column), future.get(), "Correct the year or term in the heading.");
        } else if (fault.isPresent()) {
            cells.refuseOnly(heading, cells.raw(column), fault.get(), GIVE_GRADE);
        } else {
            results.add(cells, row(cells, heading, who, meaning.subject(), point, grade));
        }
    }

    private static ResultRow row(
            RowCells cells, String column, Identity who, String subject, CollectionPoint point, String grade) {
        String name = cells.text(ResultField.PUPIL);
        if (name.isEmpty()) {
            name = (cells.text(ResultField.FIRST_NAME) + " " + cells.text(ResultField.LAST_NAME)).strip();
        }
        return new ResultRow(
                cells.number(), column, who.misId(), who.upn(), name.isEmpty() ? null : name, subject, point, grade);
    }

    private static String subject(RowCells cells) {
        String subject = cells.text(ResultField.SUBJECT);
        if (subject.isEmpty()) {
            cells.refuse(ResultField.SUBJECT, "the subject is missing", "Say which subject the result is of.");
        } else if (Formula.isOne(subject) || subject.length() > LONGEST_SUBJECT) {
            cells.refuse(ResultField.SUBJECT, "not a subject", "Say which subject the result is of.");
        }
        return subject;
    }

    private @Nullable CollectionPoint point(RowCells cells) {
        AcademicYear year = years.computeIfAbsent(cells.text(ResultField.ACADEMIC_YEAR), AcademicYear::parse)
                .orElse(null);
        Integer sixth = terms.computeIfAbsent(cells.text(ResultField.TERM), Terms::sixth)
                .orElse(null);
        if (year == null) {
            cells.refuse(ResultField.ACADEMIC_YEAR, "not an academic year", "Write it as 2026/27.");
        }
        if (sixth == null) {
            cells.refuse(ResultField.TERM, "not a term", "Say Autumn, Spring or Summer, with 1 or 2 for half of one.");
        }
        if (year == null || sixth == null) {
            return null;
        }
        CollectionPoint point = new CollectionPoint(year, sixth);
        fault(point).ifPresent(why -> cells.refuse(ResultField.TERM, why, "Correct the academic year or the term."));
        return point;
    }

    private Optional<String> fault(CollectionPoint point) {
        return faults.computeIfAbsent(point, p -> Points.fault(p, today));
    }
}
