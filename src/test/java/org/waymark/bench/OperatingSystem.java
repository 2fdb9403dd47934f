package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says of processes and of the machine. Elsewhere the figures are missing ({@code NaN}), not wrong. */
final class OperatingSystem {
    private static final Path PROC = Path.of("/proc");

    /** Linux counts processor time in hundredths of a second for everybody, whatever the kernel's own tick. */
    private static final double TICKS_IN_A_SECOND = 100;

    private OperatingSystem() {}

    /** Seconds of processor time a process has used, with those of its children that have ended. */
    static double cpuSeconds(long pid) {
        String[] fields = stat(pid);
        if (fields.length == 0) {
            return Double.NaN;
        }
        // Counted after the name in brackets, which may hold blanks: state is field 3, utime field 14.
        long ticks = 0;
        for (int field = 14; field <= 17; field++) {
            ticks += Long.parseLong(fields[field - 3]);
        }
        return ticks / TICKS_IN_A_SECOND;
    }

    /** The same for a process and the children it has now. */
    static double cpuSecondsOfAll(long pid) {
        return family(pid).stream()
                .mapToDouble(OperatingSystem::cpuSeconds)
                .filter(seconds -> seconds == seconds)
                .sum();
    }

    /** Memory that would be free if a process and its children were gone: what they share is counted once. */
    static double megabytesOfAll(long pid) {
        return family(pid).stream().mapToDouble(OperatingSystem::megabytes).sum();
    }

    static double megabytes(long pid) {
        String line = find(PROC.resolve(pid + "/smaps_rollup"), "Pss:");
        return line.isEmpty() ? Double.NaN : Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    private static List<Long> family(long pid) {
        List<Long> family = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid).ifPresent(process -> process.descendants().forEach(each -> family.add(each.pid())));
        return family;
    }

    private static String[] stat(long pid) {
        String line = read(PROC.resolve(pid + "/stat"));
        return line.isEmpty()
                ? new String[0]
                : line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    /** Runnable processes over the last minute, five and fifteen. */
    static String load() {
        String line = read(PROC.resolve("loadavg"));
        return line.isEmpty()
                ? "unknown"
                : String.join(" ", List.of(line.split(" ")).subList(0, 3));
    }

    static String memory() {
        return find(PROC.resolve("meminfo"), "MemTotal:").replaceAll("\\s+", " ") + ", "
                + find(PROC.resolve("meminfo"), "MemAvailable:").replaceAll("\\s+", " ");
    }

    static String processor() {
        return find(PROC.resolve("cpuinfo"), "model name").replaceAll(".*:\\s*", "");
    }

    private static String find(Path file, String start) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return ""; // ended meanwhile, or no Linux
        }
    }
}
