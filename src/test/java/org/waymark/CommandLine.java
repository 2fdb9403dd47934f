package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.waymark.hosting.Running;

/** Somebody at a terminal beside one data directory: every use is a process of its own, as {@code ./run} starts one. */
public final class CommandLine implements AutoCloseable {
    private final Path data;
    private final Path folder;
    private final List<Process> serving = new ArrayList<>();

    public CommandLine(Path data) throws IOException {
        this.data = data;
        this.folder = Files.createTempDirectory("waymark-terminal");
    }

    /** What came of one command. */
    public record Ended(int status, String said, String problems) {}

    public Ended run(String... args) {
        try {
            Path said = Files.createTempFile(folder, "said", "");
            Path problems = Files.createTempFile(folder, "problems", "");
            Process process = start(said, problems, args);
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still at it after two minutes: " + String.join(" ", args));
            }
            return new Ended(process.exitValue(), Files.readString(said), Files.readString(problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the product on any free port, and waits until it is ready. */
    public Running serve() throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "serving", "");
        Process process = start(said, said, "--port", "0");
        serving.add(process);
        while (!Files.readString(said).contains("Waymark is ready")) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(said));
            }
            Thread.sleep(50);
        }
        return Running.of(data).orElseThrow();
    }

    /** Stops what serves, as whoever hosts it would. */
    @Override
    public void close() throws InterruptedException {
        for (Process process : serving) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        serving.clear();
    }

    private Process start(Path said, Path problems, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Waymark.class.getName(),
                "--data",
                data.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(problems.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_"));
        return builder.start();
    }
}
