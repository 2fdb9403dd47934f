package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.calendar.AcademicYear;

/** Which column of a file holds what: suggested from the headings, put right by a person, remembered for the school. */
public record Mapping(FileKind kind, List<String> headings, List<Meaning> meanings) {
    public Mapping {
        headings = List.copyOf(headings);
        meanings = List.copyOf(meanings);
    }

    public static Mapping suggest(FileKind kind, List<String> headings) {
        return suggest(kind, headings, Map.of());
    }

    /** What was remembered for a heading wins over what its words suggest. */
    public static Mapping suggest(FileKind kind, List<String> headings, Map<String, String> remembered) {
        Mapping mapping = new Mapping(kind, headings, Suggestion.of(kind, headings));
        for (String heading : headings) {
            String code = remembered.get(heading);
            Optional<Meaning> meaning = code == null ? Optional.empty() : meaning(kind, code);
            if (meaning.isPresent()) {
                mapping = mapping.with(heading, meaning.get());
            }
        }
        return mapping;
    }

    /** Reads a {@link Meaning#code}; empty when no column of such a file can mean that. */
    public static Optional<Meaning> meaning(FileKind kind, String code) {
        for (Unread unread : Unread.values()) {
            if (unread.code().equals(code)) {
                return Optional.of(unread);
            }
        }
        Optional<Field> field = FileKind.field(kind, code);
        if (field.isPresent()) {
            return Optional.of(field.get());
        }
        return kind == FileKind.RESULTS_WIDE ? WideColumn.ofCode(code).map(c -> c) : Optional.empty();
    }

    /** Says what a column holds. A field can be one column only, so the column that was it before is no longer. */
    public Mapping with(String heading, Meaning meaning) {
        List<Meaning> changed = new ArrayList<>(meanings);
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equals(heading)) {
                changed.set(i, meaning);
            } else if (meaning instanceof Field && changed.get(i).equals(meaning)) {
                changed.set(i, Unread.NOT_RECOGNISED);
            }
        }
        return new Mapping(kind, headings, changed);
    }

    /** Says which academic year the results columns are from that do not say it themselves. */
    public Mapping inYear(AcademicYear year) {
        List<Meaning> changed = new ArrayList<>(meanings);
        changed.replaceAll(m -> m instanceof WideColumn column && column.year() == null ? column.inYear(year) : m);
        return new Mapping(kind, headings, changed);
    }

    /** What to remember for the school: what a person or the headings have said, by heading. */
    public Map<String, String> remembered() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isEmpty() && meanings.get(i) != Unread.NOT_RECOGNISED) {
                codes.put(headings.get(i), meanings.get(i).code());
            }
        }
        return codes;
    }

    public boolean has(Field field) {
        return column(field) >= 0;
    }

    /** The file's own heading of a field, for a finding; the field's name where the file has no such column. */
    public String heading(Field field) {
        int column = column(field);
        return column < 0 ? field.label() : headings.get(column);
    }

    /** Headings that mean nothing to us and that nobody has left out: a person should look at them. */
    public List<String> notRecognised() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (meanings.get(i).equals(Unread.NOT_RECOGNISED)
                    && !headings.get(i).isEmpty()) {
                found.add(headings.get(i));
            }
        }
        return found;
    }

    /** Whether some results columns do not say which academic year they are from. */
    public boolean needsYear() {
        return meanings.stream().anyMatch(m -> m instanceof WideColumn column && column.year() == null);
    }

    /** What must still be said before the file can be read, as sentences; empty when it can be. */
    public List<String> missing() {
        return Required.missing(this);
    }

    /** Headings of columns that are looked at and not kept, but for those a school has asked to keep. */
    public List<String> notKept(Set<? extends Field> alsoKept) {
        return meanings.stream()
                .filter(m -> m instanceof Field field && !field.isKept() && !alsoKept.contains(field))
                .map(m -> headings.get(meanings.indexOf(m)))
                .toList();
    }

    int column(Field field) {
        return meanings.indexOf(field);
    }
}
