package org.waymark.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.Field;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.Table;
import org.waymark.pupils.Pupil;

/** Whom the refused rows of a file name: somebody whose row cannot be taken is not missing from the file. */
record RefusedRows(Set<String> names) {

    static RefusedRows of(Table table, Mapping mapping, List<Finding> findings, Field... fields) {
        Set<Integer> refused =
                findings.stream().filter(Finding::isRefused).map(Finding::row).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (Table.Row row : table.rows()) {
            if (refused.contains(row.number())) {
                for (Field field : fields) {
                    int column = mapping.meanings().indexOf(field);
                    if (column >= 0 && !row.cell(column).isBlank()) {
                        names.add(key(row.cell(column)));
                    }
                }
            }
        }
        return new RefusedRows(names);
    }

    boolean name(Pupil pupil) {
        return name(pupil.misId()) || name(pupil.upn());
    }

    boolean name(@Nullable String id) {
        return id != null && names.contains(key(id));
    }

    private static String key(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }
}
