package org.waymark.exchange.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a school exports: its pupils, their contacts, its staff, results in one of two shapes, and attendance. */
public enum FileKind {
    PUPILS("pupils"),
    CONTACTS("contacts"),
    STAFF("staff"),
    RESULTS_LONG("results, one to a row"),
    RESULTS_WIDE("results, one pupil to a row"),
    ATTENDANCE("attendance");

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The fields a column of such a file can be said to hold, in the order a screen offers them. */
    public List<Field> fields() {
        return switch (this) {
            case PUPILS -> List.of(PupilField.values());
            case CONTACTS -> List.of(ContactField.values());
            case STAFF -> List.of(StaffField.values());
            case RESULTS_LONG -> List.of(ResultField.values());
            case RESULTS_WIDE ->
                List.of(
                        ResultField.MIS_ID,
                        ResultField.UPN,
                        ResultField.PUPIL,
                        ResultField.FIRST_NAME,
                        ResultField.LAST_NAME);
            case ATTENDANCE -> List.of(AttendanceField.values());
        };
    }

    /**
     * Knows a file by the headings that no other kind has. Results come first: an export of them often carries class and
     * date of birth along; but a pupils file never has a term in a heading.
     */
    public static Optional<FileKind> recognise(List<String> headings) {
        Set<String> keys = new HashSet<>(headings.stream().map(Heading::key).toList());
        if (has(keys, ResultField.SUBJECT) && has(keys, ResultField.RESULT)) {
            return Optional.of(RESULTS_LONG);
        }
        if (has(keys, AttendanceField.POSSIBLE) && has(keys, AttendanceField.ATTENDED)) {
            return Optional.of(ATTENDANCE);
        }
        if (headings.stream().flatMap(h -> WideColumn.read(h).stream()).anyMatch(c -> c.year() != null)) {
            return Optional.of(RESULTS_WIDE);
        }
        if (has(keys, ContactField.RELATIONSHIP) || has(keys, ContactField.PARENTAL_RESPONSIBILITY)) {
            return Optional.of(CONTACTS);
        }
        if (has(keys, PupilField.DATE_OF_BIRTH)) {
            return Optional.of(PUPILS);
        }
        boolean names = has(keys, StaffField.LAST_NAME) && has(keys, StaffField.EMAIL);
        if (names && (has(keys, StaffField.ACCESS) || has(keys, StaffField.JOB))) {
            return Optional.of(STAFF);
        }
        boolean terms = headings.stream().anyMatch(h -> WideColumn.read(h).isPresent());
        return terms ? Optional.of(RESULTS_WIDE) : Optional.empty();
    }

    /** What to say of a file that {@link #recognise} does not know and nobody is there to ask about. */
    public static Stopped notRecognised() {
        return new Stopped(
                "The headings of this file are not those of pupils, contacts, staff, results or attendance.",
                "Check that its first row has the headings, or import it on the Imports page, where you can say what each"
                        + " column is.");
    }

    private static boolean has(Set<String> keys, Field field) {
        return field.headings().stream().anyMatch(keys::contains);
    }

    static Optional<Field> field(FileKind kind, String code) {
        return kind.fields().stream().filter(f -> f.code().equals(code)).findFirst();
    }
}
