package org.waymark.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Finding;
import org.waymark.ui.Words;

/**
 * What a file would change, or has changed: the same on screen, in the terminal, and kept with the import.
 *
 * @param notes what was recognised and what will be made new, as sentences
 * @param stopped why it is not applied unless a person says that they know; null where it is
 */
public record Report(
        FileKind kind,
        int rows,
        int joinerCount,
        List<Line> joiners,
        int changeCount,
        List<Change> changes,
        int unchanged,
        List<Line> missing,
        List<Line> suspended,
        List<ByHand> byHand,
        List<Finding> findings,
        List<String> notes,
        @Nullable String stopped) {

    /** A file of a whole school has thousands of results; so many lines are shown, and the rest counted. */
    static final int SHOWN = 500;

    /** Somebody, and what the file tells of them. */
    public record Line(int row, String who, String what) {}

    /** One thing of somebody that the file says otherwise than we hold it. */
    public record Change(int row, String who, String field, String was, String now) {}

    /** A grade entered by hand that differs from the file's. */
    public record ByHand(int row, String who, String what, String hand, String by, String file) {}

    public List<Finding> refused() {
        return findings.stream().filter(Finding::isRefused).toList();
    }

    public List<Finding> doubtful() {
        return findings.stream().filter(f -> !f.isRefused()).toList();
    }

    public long refusedRows() {
        return refused().stream().mapToInt(Finding::row).distinct().count();
    }

    /** Whether applying would leave everything as it is. */
    public boolean changesNothing() {
        return joinerCount == 0 && changeCount == 0 && missing.isEmpty() && suspended.isEmpty();
    }

    /** Pupils, contacts and staff can be missing from a file of the whole school; a result or an attendance cannot. */
    public boolean isOfPeople() {
        return kind == FileKind.PUPILS || kind == FileKind.CONTACTS || isOfStaff();
    }

    public boolean isOfStaff() {
        return kind == FileKind.STAFF;
    }

    /** What one row's subject is called here: a file of results brings results. */
    public String thing(long count) {
        return switch (kind) {
            case PUPILS -> Words.count(count, "pupil");
            case CONTACTS -> Words.count(count, "contact");
            case STAFF -> count == 1 ? "1 member of staff" : Words.count(count, "", "members of staff");
            case RESULTS_LONG, RESULTS_WIDE -> Words.count(count, "result");
            case ATTENDANCE -> "attendance of " + Words.count(count, "pupil");
        };
    }
}
