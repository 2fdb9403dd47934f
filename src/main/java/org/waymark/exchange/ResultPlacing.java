package org.waymark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.ResultField;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;

/** Finds the pupil and the subject of each row, and refuses rows of nobody and of no subject. */
final class ResultPlacing {
    private final Context file;
    private final PupilsByNumber numbers;
    private final SubjectNames subjects;
    private final AcademicYear current;
    private final List<Finding> findings = new ArrayList<>();

    ResultPlacing(Context file, PupilsByNumber numbers, SubjectNames subjects, AcademicYear current) {
        this.file = file;
        this.numbers = numbers;
        this.subjects = subjects;
        this.current = current;
    }

    List<PlacedResult> place(List<ResultRow> rows) {
        Map<PlacedResult.Place, List<PlacedResult>> placed = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            Pupil pupil = numbers.find(row.misId(), row.upn());
            if (pupil == null) {
                findings.add(numbers.nobody(
                        row.row(), row.misId(), row.upn(), ResultField.MIS_ID, ResultField.UPN, file.mapping()));
            } else if (!subjects.knows(row.subject())) {
                refuse(
                        row,
                        file.mapping().heading(ResultField.SUBJECT),
                        row.subject(),
                        "no subject of this name here",
                        "Write it as the school's other results do.");
            } else {
                int ago = current.startYear() - row.point().year().startYear();
                PlacedResult one = new PlacedResult(
                        row,
                        pupil,
                        subjects.id(row.subject()),
                        pupil.yearGroup().plus(-ago));
                placed.computeIfAbsent(one.place(), k -> new ArrayList<>(1)).add(one);
            }
        }
        List<PlacedResult> standing = new ArrayList<>(placed.size());
        placed.values().forEach(same -> standing.addAll(one(same)));
        return standing;
    }

    /** One row can know a pupil by MIS id and another by UPN: that both are of one result shows only here. */
    private List<PlacedResult> one(List<PlacedResult> same) {
        PlacedResult first = same.getFirst();
        boolean agree =
                same.stream().allMatch(r -> r.row().grade().equals(first.row().grade()));
        for (PlacedResult each : same) {
            if (each != first || !agree) {
                PlacedResult other = each == first ? same.get(1) : first;
                refuse(
                        each.row(),
                        each.row().column(),
                        each.row().grade(),
                        agree
                                ? "the same result twice in the file (row %d)"
                                        .formatted(other.row().row())
                                : "two results where there can be one: %s too (row %d)"
                                        .formatted(
                                                other.row().grade(), other.row().row()),
                        "Keep the result that is right and take the other out.");
            }
        }
        return agree ? List.of(first) : List.of();
    }

    private void refuse(ResultRow row, String column, String value, String why, String cure) {
        findings.add(new Finding(row.row(), column, value, Finding.Outcome.REFUSED, why, cure));
    }

    List<Finding> findings() {
        return findings;
    }

    static List<PupilId> pupils(List<PlacedResult> placed) {
        return placed.stream().map(p -> p.pupil().id()).distinct().toList();
    }
}
