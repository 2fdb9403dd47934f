package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a staff file. Rows with one e-mail address are one person, who may have several classes and kinds of access. */
public final class StaffReader {
    private StaffReader() {}

    public static Reading<StaffRow> read(Table table, Mapping mapping) {
        List<RowCells> cells = RowCells.all(table, mapping);
        Map<String, List<Candidate>> people = new LinkedHashMap<>();
        for (RowCells row : cells) {
            StaffRow person = row.isRefused() ? null : person(row);
            if (person != null) {
                people.computeIfAbsent(person.email().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                        .add(new Candidate(row, person));
            }
        }
        List<StaffRow> rows = new ArrayList<>();
        people.values().forEach(same -> unite(same, rows));
        return Reading.of(mapping, cells, rows, mapping.notKept(Set.of()));
    }

    private static @Nullable StaffRow person(RowCells cells) {
        PersonName name = new PersonName(
                Names.required(cells, StaffField.FIRST_NAME), Names.required(cells, StaffField.LAST_NAME));
        String email = cells.text(StaffField.EMAIL);
        if (!Texts.isEmail(email)) {
            cells.refuse(
                    StaffField.EMAIL,
                    email.isEmpty() ? "no e-mail address, with which staff sign in" : "not one e-mail address",
                    "Give one address, such as name@example.org.");
        }
        Set<StaffAccess> access = access(cells);
        if (cells.isRefused()) {
            return null;
        }
        return new StaffRow(
                cells.number(),
                name,
                email,
                Texts.text(cells, StaffField.JOB, 100),
                access,
                parts(cells, StaffField.CLASS));
    }

    private static Set<StaffAccess> access(RowCells cells) {
        Set<StaffAccess> access = EnumSet.noneOf(StaffAccess.class);
        String choose = "Say head, assessment lead, SENCo, office, mentor or teacher.";
        List<String> parts = parts(cells, StaffField.ACCESS);
        if (parts.isEmpty()) {
            cells.refuse(StaffField.ACCESS, "no access is said, so the person could see nothing", choose);
        }
        for (String part : parts) {
            StaffAccess.find(part)
                    .ifPresentOrElse(
                            access::add, () -> cells.refuse(StaffField.ACCESS, "no such access: " + part, choose));
        }
        return access;
    }

    private static List<String> parts(RowCells cells, Field field) {
        String text = Texts.text(cells, field, 400);
        List<String> parts = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split("[;,|]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static void unite(List<Candidate> same, List<StaffRow> rows) {
        Candidate first = same.getFirst();
        Set<StaffAccess> access = EnumSet.noneOf(StaffAccess.class);
        Set<String> classes = new LinkedHashSet<>();
        for (Candidate candidate : same) {
            if (!candidate.row().name().equals(first.row().name())) {
                refuseAll(same);
                return;
            }
            access.addAll(candidate.row().access());
            classes.addAll(candidate.row().classes());
        }
        StaffRow row = first.row();
        rows.add(new StaffRow(row.row(), row.name(), row.email(), row.job(), access, List.copyOf(classes)));
    }

    private static void refuseAll(List<Candidate> same) {
        for (Candidate candidate : same) {
            int other =
                    same.get(candidate.equals(same.getFirst()) ? 1 : 0).cells().number();
            candidate
                    .cells()
                    .refuse(
                            StaffField.EMAIL,
                            "two people with one e-mail address (row %d)".formatted(other),
                            "Give each their own address: a shared one would let each see the other's pupils.");
        }
    }

    private record Candidate(RowCells cells, StaffRow row) {}
}
