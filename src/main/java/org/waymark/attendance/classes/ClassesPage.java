package org.waymark.attendance.classes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of somebody, with how many pupils' figures are in for the term. Settings: where they may change them. */
public record ClassesPage(
        String point, List<Row> rows, @Nullable String settings) {
    /** One class. */
    public record Row(String href, String name, int pupils, int entered) {}
}
