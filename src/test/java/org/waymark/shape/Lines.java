package org.waymark.shape;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who stands below whom. A module may use modules on lower lines, never one on its own line, never one above. */
final class Lines {
    static final List<Set<String>> ALL = List.of(
            Set.of("calendar", "ui", "hosting"),
            Set.of("progress", "tenancy", "paper"),
            Set.of("audit", "mail", "languages"),
            Set.of("school"),
            Set.of("identity"),
            Set.of("pupils"),
            Set.of("access"),
            Set.of("scales"),
            Set.of("attainment", "attendance", "objectives", "interventions"),
            Set.of("targets"),
            Set.of("record"),
            Set.of("mentoring"),
            Set.of("sheets"),
            Set.of("consultations"),
            Set.of("home", "reporting", "exchange", "family", "dataprotection"));

    private Lines() {}

    /** @throws IllegalArgumentException for a module that has not been given a line */
    static int of(String module) {
        for (int line = 0; line < ALL.size(); line++) {
            if (ALL.get(line).contains(module)) {
                return line;
            }
        }
        throw new IllegalArgumentException(module + " has no line: give it one in " + Lines.class.getName());
    }

    static boolean has(String module) {
        return ALL.stream().anyMatch(line -> line.contains(module));
    }

    /** From the highest line to the lowest, by name within one. */
    static List<String> topDown(Set<String> modules) {
        return ALL.reversed().stream()
                .flatMap(line -> new TreeSet<>(line).stream())
                .filter(modules::contains)
                .toList();
    }
}
