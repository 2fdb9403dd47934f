package org.waymark.ui;

/** A page whose controller forgot part of what its template needs. Its message names that part, and no data. */
public final class Incomplete extends IllegalStateException {
    Incomplete(String template, String parameter) {
        super("%s needs \"%s\", which its controller did not give".formatted(template, parameter));
    }
}
