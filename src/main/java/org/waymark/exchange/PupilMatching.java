package org.waymark.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.Field;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.PupilField;
import org.waymark.exchange.reading.PupilRow;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;

/**
 * Which pupil a row is about: first by MIS id, then by UPN, then by name and date of birth. Every row has its turn at one
 * key before any has at the next, so that the order of rows decides nothing.
 */
final class PupilMatching {
    private final Map<PupilRow, Pupil> matched = new LinkedHashMap<>();
    private final Set<PupilId> taken = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<PupilRow> refused = new HashSet<>();

    static PupilMatching of(List<PupilRow> rows, List<Pupil> held, Mapping mapping) {
        PupilMatching matching = new PupilMatching();
        matching.match(rows, held, PupilRow::misId, Pupil::misId);
        matching.match(rows, held, row -> row.upn() == null ? null : row.upn().value(), Pupil::upn);
        Set<PupilRow> before = new HashSet<>(matching.matched.keySet());
        matching.match(
                rows,
                held,
                row -> nameAndBirth(
                        row.legal().first(), row.legal().last(), row.born().toString()),
                pupil -> nameAndBirth(
                        pupil.legal().given(),
                        pupil.legal().family(),
                        pupil.born().toString()));
        matching.matched.keySet().stream()
                .filter(row -> !before.contains(row))
                .forEach(row -> matching.findings.add(new Finding(
                        row.row(),
                        "",
                        row.legal().first() + " " + row.legal().last(),
                        Finding.Outcome.WARNING,
                        "neither MIS id nor UPN is known here; taken for the pupil with the same name and date of birth",
                        "If this is another child, give their UPN in your school's system and export again.")));
        matching.refuseOneTwice(rows, held, mapping);
        return matching;
    }

    /**
     * One row can know a pupil by MIS id and another by UPN, which shows only here. Which of them is right does not depend on
     * which comes first: neither is taken.
     */
    private void refuseOneTwice(List<PupilRow> rows, List<Pupil> held, Mapping mapping) {
        Map<String, Pupil> byUpn = new HashMap<>();
        held.stream().filter(pupil -> pupil.upn() != null).forEach(pupil -> byUpn.put(pupil.upn(), pupil));
        Map<PupilId, PupilRow> rowOf = new HashMap<>();
        matched.forEach((row, pupil) -> rowOf.put(pupil.id(), row));
        for (PupilRow row : rows) {
            Pupil pupil = row.misId() != null || row.upn() == null
                    ? null
                    : byUpn.get(row.upn().value());
            PupilRow other = pupil == null ? null : rowOf.get(pupil.id());
            if (other != null && other != row) {
                refuse(row, PupilField.UPN, PupilsByNumber.written(row.upn()), other, mapping);
                refuse(other, PupilField.MIS_ID, String.valueOf(other.misId()), row, mapping);
            }
        }
    }

    private void refuse(PupilRow row, Field field, String value, PupilRow other, Mapping mapping) {
        if (refused.add(row)) {
            findings.add(new Finding(
                    row.row(),
                    mapping.heading(field),
                    value,
                    Finding.Outcome.REFUSED,
                    "the same pupil twice in the file (row %d)".formatted(other.row()),
                    "Keep the row that is right and take the other out."));
        }
    }

    /** Whether the row is about somebody whom another row is about too. */
    boolean isRefused(PupilRow row) {
        return refused.contains(row);
    }

    @Nullable
    Pupil of(PupilRow row) {
        return matched.get(row);
    }

    boolean isMatched(Pupil pupil) {
        return taken.contains(pupil.id());
    }

    List<Finding> findings() {
        return findings;
    }

    private void match(
            List<PupilRow> rows,
            List<Pupil> held,
            Function<PupilRow, @Nullable String> ofRow,
            Function<Pupil, @Nullable String> ofPupil) {
        Map<String, List<Pupil>> byKey = new HashMap<>();
        held.stream().filter(pupil -> !taken.contains(pupil.id())).forEach(pupil -> {
            String key = ofPupil.apply(pupil);
            if (key != null) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(pupil);
            }
        });
        Map<String, List<PupilRow>> rowsByKey = new LinkedHashMap<>();
        rows.stream().filter(row -> !matched.containsKey(row)).forEach(row -> {
            String key = ofRow.apply(row);
            if (key != null) {
                rowsByKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
            }
        });
        rowsByKey.forEach((key, same) -> {
            List<Pupil> found = byKey.getOrDefault(key, List.of());
            if (same.size() == 1 && found.size() == 1 && !contradicts(same.getFirst(), found.getFirst())) {
                matched.put(same.getFirst(), found.getFirst());
                taken.add(found.getFirst().id());
            }
        });
    }

    /** Two children may share a name and a birthday, and a UPN is for life: where both have one and they differ, it is two. */
    private static boolean contradicts(PupilRow row, Pupil pupil) {
        boolean sameMisId = row.misId() != null && row.misId().equals(pupil.misId());
        return !sameMisId
                && row.upn() != null
                && pupil.upn() != null
                && !row.upn().value().equals(pupil.upn());
    }

    private static String nameAndBirth(String given, String family, String born) {
        return (given + " " + family + " " + born).toLowerCase(Locale.ROOT);
    }
}
