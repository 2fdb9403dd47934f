package org.waymark.exchange.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

/** Reads an attendance file. A row without numbers says nothing; whether the numbers can be is for those to say who keep them. */
public final class AttendanceReader {
    /** Spreadsheets write a whole number so, too. */
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,4})(?:\\.0+)?");

    private static final int MOST = 500;

    private final Mapping mapping;
    private final LocalDate today;

    private AttendanceReader(Mapping mapping, LocalDate today) {
        this.mapping = mapping;
        this.today = today;
    }

    public static Reading<AttendanceRow> read(Table table, Mapping mapping, LocalDate today) {
        return new AttendanceReader(mapping, today).read(table);
    }

    private Reading<AttendanceRow> read(Table table) {
        List<RowCells> cells = RowCells.all(table, mapping);
        List<AttendanceRow> rows = new ArrayList<>();
        for (RowCells row : cells) {
            if (!row.isRefused() && !saysNothing(row)) {
                one(row, rows);
            }
        }
        return Reading.of(mapping, cells, rows, mapping.notKept(Set.of()));
    }

    private static boolean saysNothing(RowCells cells) {
        return Grades.isNothing(cells.text(AttendanceField.POSSIBLE))
                && Grades.isNothing(cells.text(AttendanceField.ATTENDED));
    }

    private void one(RowCells cells, List<AttendanceRow> rows) {
        Identity who = Identity.read(cells, AttendanceField.MIS_ID, AttendanceField.UPN);
        CollectionPoint point = point(cells);
        int possible = number(cells, AttendanceField.POSSIBLE, true);
        int attended = number(cells, AttendanceField.ATTENDED, true);
        int medical = number(cells, AttendanceField.ILLNESS, false) + number(cells, AttendanceField.MEDICAL, false);
        int lates = number(cells, AttendanceField.LATES, false);
        if (who != null && !cells.isRefused()) {
            rows.add(new AttendanceRow(
                    cells.number(), who.misId(), who.upn(), point, possible, attended, medical, lates));
        }
    }

    private static int number(RowCells cells, AttendanceField field, boolean needed) {
        String written = cells.text(field);
        if (!needed && Grades.isNothing(written)) {
            return 0;
        }
        var whole = WHOLE.matcher(written);
        int number = whole.matches() ? Integer.parseInt(whole.group(1)) : MOST + 1;
        if (number > MOST) {
            cells.refuse(
                    field,
                    Formula.isOne(written) ? "not a number of sessions" : "not a whole number from 0 to " + MOST,
                    "Give the number itself, in half-day sessions.");
        }
        return number;
    }

    /** Null where the file says none, or one that cannot be: then the row is refused. */
    private @Nullable CollectionPoint point(RowCells cells) {
        String year = cells.text(AttendanceField.ACADEMIC_YEAR);
        String term = cells.text(AttendanceField.TERM);
        if (year.isEmpty() && term.isEmpty()) {
            return null;
        }
        Optional<AcademicYear> read = year.isEmpty() ? Optional.of(AcademicYear.of(today)) : AcademicYear.parse(year);
        Optional<Integer> sixth = Terms.sixth(term);
        if (read.isEmpty()) {
            cells.refuse(AttendanceField.ACADEMIC_YEAR, "not an academic year", "Write it as 2026/27.");
        }
        if (sixth.isEmpty()) {
            cells.refuse(
                    AttendanceField.TERM, "not a term", "Say Autumn, Spring or Summer, with 1 or 2 for half of one.");
        }
        if (read.isEmpty() || sixth.isEmpty()) {
            return null;
        }
        CollectionPoint point = new CollectionPoint(read.get(), sixth.get());
        Points.fault(point, today)
                .ifPresent(why -> cells.refuse(AttendanceField.TERM, why, "Correct the academic year or the term."));
        return point;
    }
}
