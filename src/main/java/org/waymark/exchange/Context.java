package org.waymark.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.exchange.reading.Field;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.Table;

/** One file on its way in: its cells, what its columns are, what somebody said beside it, the day, and who is waiting. */
record Context(Table table, Mapping mapping, Choices choices, LocalDate today, Progress.Watcher watcher) {

    /** What to say of any file: columns nobody knows, and columns we look at and do not keep. */
    List<String> notes(Reading<?> reading) {
        List<String> notes = new ArrayList<>();
        if (!mapping.notRecognised().isEmpty()) {
            notes.add("Columns left out because nobody has said what they are: "
                    + String.join(", ", mapping.notRecognised()) + ".");
        }
        if (!reading.notKept().isEmpty()) {
            notes.add("Columns looked at and not kept: " + String.join(", ", reading.notKept()) + ".");
        }
        return notes;
    }

    RefusedRows refusedRows(List<Finding> findings, Field... fields) {
        return RefusedRows.of(table, mapping, findings, fields);
    }

    void comparing(int done, int total) {
        watcher.at(Progress.Step.COMPARING, done, total);
    }

    void applying(int done, int total) {
        watcher.at(Progress.Step.APPLYING, done, total);
    }
}
