package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.waymark.hosting.Running;
import org.waymark.identity.DemoPeople;

/** The product as a process of its own on one data directory, to be killed and started again. */
public final class OwnProcess implements AutoCloseable {
    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    public OwnProcess(Path folder) {
        this.folder = folder;
    }

    /** Comes back when it is ready. */
    public Process start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waymark.class.getName(),
                        "--data",
                        data().toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("WAYMARK_DATABASE_URL");
        Path said = folder.resolve("said" + started.size());
        Process process = builder.redirectOutput(said.toFile()).start();
        started.add(process);
        for (int i = 0; i < 3_600 && !Files.readString(said).contains("Waymark is ready at"); i++) {
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
            Thread.sleep(50);
        }
        assertThat(Files.readString(said)).contains("Waymark is ready at");
        return process;
    }

    /** A browser at what runs now, with somebody of the cast signed in. */
    public Browser as(Cast who) {
        URI base = URI.create(
                "http://localhost:" + Running.of(data()).orElseThrow().port());
        return new Browser(base).signIn(who.email(), DemoPeople.PASSWORD);
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
