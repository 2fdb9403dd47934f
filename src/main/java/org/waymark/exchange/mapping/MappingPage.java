package org.waymark.exchange.mapping;

import java.util.List;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** The columns of a file, and what each may hold; the kind is empty where nobody knows it yet. */
public record MappingPage(
        String path,
        String address,
        String file,
        String kind,
        List<Choice> kinds,
        List<String> missing,
        List<Column> columns,
        List<String> notRecognised,
        boolean needsYear,
        String year,
        Problems problems) {
    public record Column(String heading, String name, String chosen, List<Choice> choices, String examples) {}
}
