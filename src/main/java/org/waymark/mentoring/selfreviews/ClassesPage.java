package org.waymark.mentoring.selfreviews;

import java.util.List;

/** The classes for which a self-review can be opened. */
public record ClassesPage(List<Row> rows) {
    /** A class. */
    public record Row(String name, String href, int children, int sent, boolean open) {}
}
