package org.waymark.mentoring.selfreviews;

import java.util.List;

/** The classes for which a self-review can be opened. */
public record ClassesPage(String cards, List<Row> rows) {
    /** A class. */
    public record Row(String name, String href, int children, int sent, boolean open) {}
}
