package org.waymark.record.classes;

import java.util.List;

/** The classes somebody sees, with who teaches each and how many pupils are in it. */
public record ClassesPage(String year, boolean marks, List<Row> rows, String attendance) {
    public record Row(String name, String teachers, int pupils, String grid, String sheets) {}
}
