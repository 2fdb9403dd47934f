package org.waymark.bench;

import java.util.function.BiConsumer;

/** A table to fill: its columns, and what a school has in it. */
record Table(String name, String columns, BiConsumer<MadeUpSchool, CopyRows> rows) {
    String copy() {
        return "copy %s (%s) from stdin".formatted(name, columns);
    }
}
