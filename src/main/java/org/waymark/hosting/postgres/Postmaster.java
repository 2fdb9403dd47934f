package org.waymark.hosting.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code postmaster.pid} in a cluster's folder says: who serves it, where, and whether it is ready. */
record Postmaster(long pid, int port, boolean ready) {
    private static final String FILE = "postmaster.pid";

    /** Empty, too, while the server is still writing the file. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(FILE));
            if (lines.isEmpty() || lines.getFirst().isBlank()) {
                return Optional.empty();
            }
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed process that nobody has collected yet still has its number, but does nothing any more. */
    boolean isAlive() {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return true; // no /proc on this system, or gone this moment: the server's own check follows
        }
    }

    /** Whether that process is a PostgreSQL at work in this cluster, rather than one that was given its old number. */
    boolean serves(Path cluster) {
        if (!isAlive()) {
            return false;
        }
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return worksIn(Path.of("/proc", Long.toString(pid)), cluster);
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /**
     * Removes the file of a server that is no more, where its number now belongs to an unrelated process: PostgreSQL
     * would refuse to start. Only where /proc shows that no process at all works in the cluster.
     */
    static void forgetIfNobodyServes(Path cluster) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return;
        }
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            if (processes.noneMatch(process -> worksIn(process, cluster))) {
                Files.deleteIfExists(cluster.resolve(FILE));
            }
        }
    }

    private static boolean worksIn(Path process, Path cluster) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Asks it to stop now: running statements are rolled back, what was committed is written. */
    static void interrupt(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
