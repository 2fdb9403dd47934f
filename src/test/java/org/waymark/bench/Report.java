package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: a table for people, JSON and CSV for programs. */
record Report(Results results) {

    String table() {
        List<String> lines = new ArrayList<>();
        results.machine().forEach((name, value) -> lines.add("%-24s %s".formatted(name, value)));
        lines.add("");
        lines.add("Loaded: %,d rows (%,d results) at %,d rows/s in %.0f s, vacuumed in %.0f s, %.2f GB"
                .formatted(
                        results.loaded().rows(),
                        results.loaded().results(),
                        results.loaded().rowsPerSecond(),
                        results.loaded().seconds(),
                        results.loaded().vacuumSeconds(),
                        results.loaded().gigabytes()));
        lines.add("First page after starting: %.2f s".formatted(results.firstPageSeconds()));
        lines.add("Memory (PSS) of one school after a class set: %.0f MB JVM + %.0f MB PostgreSQL"
                .formatted(results.memoryJvmMb(), results.memoryPostgresMb()));
        PrintRun run = results.printRun();
        lines.add(
                "Print run: %d two-sided sheets in %.1f s, %.1f a second, at most %.0f MB (PSS) in all, one PDF of %,d bytes"
                        .formatted(run.sheets(), run.seconds(), run.perSecond(), run.megabytes(), run.fileBytes()));
        lines.addAll(results.families().lines());
        lines.add("");
        figures(lines);
        lines.add("");
        lines.add("%-36s %11s %11s %11s".formatted("a page", "statements", "bytes", "packed"));
        for (Weight each : results.weights()) {
            lines.add("%-36s %11d %,11d %,11d"
                    .formatted(each.page().words, each.statements(), each.bytes(), each.packedBytes()));
        }
        lines.add("");
        for (BareSql.Rate each : results.bare()) {
            lines.add("The grid's statement bare, %d connections: %,.0f/s of %.0f rows; the page makes %.0f %% of that"
                    .formatted(
                            each.connections(),
                            each.perSecond(),
                            each.rows(),
                            100 * results.ofBare(each.connections())));
        }
        lines.add("");
        results.targets().forEach(target -> lines.add(target.line()));
        return String.join(System.lineSeparator(), lines);
    }

    private void figures(List<String> lines) {
        lines.add("%-36s %7s %5s %8s %9s %9s %9s %8s %8s %8s"
                .formatted("ms", "schools", "conn.", "requests", "median", "p95", "p99", "per s", "CPU JVM", "CPU PG"));
        for (Figures each : results.figures()) {
            String start = "%-36s %7d %5d ".formatted(each.page().words, each.schools(), each.connections());
            lines.add(
                    each.refused().isEmpty()
                            ? start
                                    + "%8d %s %s %s %s %s %s"
                                            .formatted(
                                                    each.requests(),
                                                    number(each.medianMs(), 9),
                                                    number(each.p95Ms(), 9),
                                                    number(each.p99Ms(), 9),
                                                    number(each.perSecond(), 8),
                                                    number(each.cpuJvmMs(), 8),
                                                    number(each.cpuPostgresMs(), 8))
                            : start + "not measured: " + each.refused());
        }
    }

    private static String number(double value, int width) {
        return Double.isNaN(value) ? " ".repeat(width - 1) + "–" : ("%" + width + ".2f").formatted(value);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.txt"), table() + System.lineSeparator());
        Files.writeString(folder.resolve("bench.json"), json());
        Files.writeString(folder.resolve("bench.csv"), csv());
    }

    private String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("run", results);
        all.put("targets", results.targets());
        String json =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        return json.replace("\"NaN\"", "null"); // JSON has no word for what was not measured
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("page,schools,connections,requests,median_ms,p95_ms,p99_ms,per_second,"
                + "cpu_jvm_ms,cpu_postgres_ms,not_measured_because\n");
        for (Figures each : results.figures()) {
            csv.append("%s,%d,%d,%d,%s,%s,%s,%s,%s,%s,\"%s\"%n"
                    .formatted(
                            each.page(),
                            each.schools(),
                            each.connections(),
                            each.requests(),
                            plain(each.medianMs()),
                            plain(each.p95Ms()),
                            plain(each.p99Ms()),
                            plain(each.perSecond()),
                            plain(each.cpuJvmMs()),
                            plain(each.cpuPostgresMs()),
                            each.refused().replace('"', '\'')));
        }
        return csv.toString();
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "" : "%.3f".formatted(value);
    }
}
