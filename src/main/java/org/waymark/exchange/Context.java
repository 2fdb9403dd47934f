package org.waymark.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.exchange.reading.Field;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.Table;

/** One file on its way in: its cells, what its columns are, what somebody said beside it, and the day. */
record Context(Table table, Mapping mapping, Choices choices, LocalDate today) {

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

    /** The ids that refused rows give: a pupil whose row we cannot read is not missing from the file. */
    Set<String> idsInRefusedRows(Reading<?> reading, Field misId, Field upn) {
        Set<Integer> refused = reading.refused().stream().map(Finding::row).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Table.Row row : table.rows()) {
            if (refused.contains(row.number())) {
                add(ids, row, misId);
                add(ids, row, upn);
            }
        }
        return ids;
    }

    private void add(Set<String> ids, Table.Row row, Field field) {
        int column = mapping.meanings().indexOf(field);
        if (column >= 0 && !row.cell(column).isBlank()) {
            ids.add(row.cell(column).strip());
        }
    }
}
