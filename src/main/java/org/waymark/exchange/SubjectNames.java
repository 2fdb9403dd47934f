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
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;

/** The school's subjects by the names a file gives them, and those that it is about to make. */
final class SubjectNames {
    /** A name that so few results have is likelier to be a slip than a subject. */
    private static final int FEW = 10;

    /** As schools list them; any other comes after, by its name. The order of a file's rows decides nothing. */
    private static final List<String> FIRST = List.of(
            "english", "reading", "writing", "spelling", "gps", "spag", "phonics", "maths", "mathematics", "science");

    private final Map<String, SubjectId> ids = new HashMap<>();
    private final Map<String, String> added =
            new TreeMap<>(Comparator.comparingInt(SubjectNames::place).thenComparing(Comparator.naturalOrder()));

    SubjectNames(List<Subject> known, List<ResultRow> rows) {
        known.forEach(subject -> ids.put(key(subject.name()), subject.id()));
        boolean first = ids.isEmpty();
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(key(row.subject()), 1, Integer::sum));
        for (ResultRow row : rows) {
            String key = key(row.subject());
            if (!ids.containsKey(key) && (first || counts.getOrDefault(key, 0) >= FEW)) {
                added.merge(key, row.subject(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    boolean knows(String name) {
        return ids.containsKey(key(name)) || added.containsKey(key(name));
    }

    /** Null for a subject that is only about to be made. */
    @Nullable
    SubjectId id(String name) {
        return ids.get(key(name));
    }

    List<String> added() {
        return new ArrayList<>(added.values());
    }

    Set<SubjectId> make(Subjects subjects, Viewer by) {
        Set<SubjectId> made = new HashSet<>();
        added.forEach((key, name) -> {
            SubjectId id = subjects.add(name, by).id();
            ids.put(key, id);
            made.add(id);
        });
        return made;
    }

    private static int place(String key) {
        int place = FIRST.indexOf(key);
        return place < 0 ? FIRST.size() : place;
    }

    static String key(String subject) {
        return subject.toLowerCase(Locale.ROOT);
    }
}
