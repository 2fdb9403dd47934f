package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.calendar.CollectionPoint;

/**
 * One pupil has one result in a subject at a point. The same one twice is taken once; of two that differ neither is taken:
 * a file does not say which is later, and the order of its rows must decide nothing.
 */
final class TwoResults {
    private final Map<Key, List<Candidate>> results = new LinkedHashMap<>();

    void add(RowCells cells, ResultRow row) {
        results.computeIfAbsent(Key.of(row), k -> new ArrayList<>(1)).add(new Candidate(cells, row));
    }

    /** The results that stand, in the order of the file. */
    List<ResultRow> settle() {
        List<ResultRow> rows = new ArrayList<>(results.size());
        for (List<Candidate> same : results.values()) {
            ResultRow first = same.getFirst().row();
            if (same.stream().allMatch(c -> c.row().grade().equals(first.grade()))) {
                rows.add(first);
                same.subList(1, same.size())
                        .forEach(later -> refuse(later, first, "the same result twice in the file"));
            } else {
                for (Candidate candidate : same) {
                    ResultRow other = candidate.row().equals(first) ? differing(same) : first;
                    refuse(candidate, other, "two results where there can be one: %s too".formatted(other.grade()));
                }
            }
        }
        return rows;
    }

    private static ResultRow differing(List<Candidate> same) {
        String grade = same.getFirst().row().grade();
        return same.stream()
                .map(Candidate::row)
                .filter(row -> !row.grade().equals(grade))
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(Candidate candidate, ResultRow other, String why) {
        candidate
                .cells()
                .refuseOnly(
                        candidate.row().column(),
                        candidate.row().grade(),
                        "%s (row %d)".formatted(why, other.row()),
                        "Keep the result that is right and take the other out.");
    }

    private record Candidate(RowCells cells, ResultRow row) {}

    private record Key(String pupil, String subject, CollectionPoint point) {
        static Key of(ResultRow row) {
            String pupil = row.misId() != null ? row.misId() : String.valueOf(row.upn());
            return new Key(pupil, row.subject().toLowerCase(Locale.ROOT), row.point());
        }
    }
}
