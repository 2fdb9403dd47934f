package org.waymark.hosting.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.hosting.Running;

/** The product as whoever hosts it has it: processes of their own, started, asked, stopped and killed. */
class ProductTest {
    @TempDir
    Path folder;

    private Path data;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void inAFolderWithASpace() {
        data = folder.resolve("St Mary's data");
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void serves_takes_commands_and_after_a_kill_the_command_does_it_alone() throws Exception {
        Process product = serve();
        Path file = Files.writeString(folder.resolve("Zoë's results.csv"), "x".repeat(3_000_000));

        assertThat(run("--port", "0"))
                .isEqualTo(new Ended(
                        2,
                        "Waymark is already running on this data directory (process %d, %s).\n"
                                .formatted(product.pid(), running().url())));

        Ended imported = run("import", "--school", "Oakfield", file.toString());
        assertThat(imported).isEqualTo(new Ended(1, """
                command line, OS user somebody
                waymark_app
                Zoë's results.csv 3000000
                """));
        assertThat(run("import", "missing.csv").said()).contains("There is no file missing.csv");

        Path sheets = folder.resolve("sheets.pdf");
        assertThat(run("sheets", "--school", "Oakfield", "-o", sheets.toString())
                        .status())
                .isZero();
        assertThat(sheets).hasSize(200_000);

        Path broken = folder.resolve("broken.pdf");
        Ended failed = run("sheets", "--class", "4 Maple", "-o", broken.toString());
        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.said())
                .contains("Something went wrong inside Waymark")
                .doesNotContain("secret");
        assertThat(folder)
                .isDirectoryNotContaining(each -> each.getFileName().toString().startsWith("broken"));
        assertThat(statusWithToken("wrong")).isEqualTo(404);
        try (var left = Files.list(data)) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("command")))
                    .isEmpty();
        }

        product.destroyForcibly().waitFor();
        assertThat(data.resolve("running")).exists();
        assertThat(run("import", "--school", "Oakfield", file.toString())).isEqualTo(imported);
        assertThat(data.resolve("running")).doesNotExist();
        assertThat(data.resolve("plantings")).hasContent("planted");
    }

    @Test
    void a_demonstration_killed_while_it_was_planted_begins_again() throws Exception {
        Process killed = start(List.of("-Dtest.killed.while.planting=true"), "--port", "0");
        assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(data.resolve("waymark.properties")))
                .contains("kind=demo")
                .doesNotContain("planted");

        Process product = serve();
        assertThat(data.resolve("plantings")).hasContent("planted\nplanted");
        assertThat(Files.readString(data.resolve("waymark.properties"))).contains("planted=yes");

        product.destroy();
        assertThat(product.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("running")).doesNotExist();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(run("--base-url", "https://waymark.example.org").said()).contains("demonstration");
    }

    @Test
    void a_dry_run_leaves_a_new_directory_undecided_and_applying_makes_it_real() throws Exception {
        Path file = Files.writeString(folder.resolve("pupils.csv"), "x");
        assertThat(run("explain", "--school", "Oakfield").said()).contains("There is no Waymark data");
        assertThat(data).doesNotExist();
        assertThat(run("import", "--school", "Oakfield", file.toString()).status())
                .isEqualTo(1);
        assertThat(Files.readString(data.resolve("waymark.properties"))).doesNotContain("kind");
        assertThat(run("import", "--apply", "--school", "Oakfield", file.toString())
                        .status())
                .isEqualTo(1);
        assertThat(Files.readString(data.resolve("waymark.properties"))).contains("kind=real");
        assertThat(data.resolve("plantings")).doesNotExist();
    }

    private record Ended(int status, String said) {}

    private Process serve() throws Exception {
        Process process = start(List.of(), "--port", "0");
        Path said = folder.resolve("said" + started.size());
        while (!Files.readString(said).contains("sign in as anybody")) {
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
            Thread.sleep(50);
        }
        assertThat(Files.readString(said).lines().toList().getLast())
                .isEqualTo("Waymark is ready at %s — a demonstration with made-up children — sign in as anybody"
                        .formatted(running().url()));
        return process;
    }

    private Ended run(String... args) throws Exception {
        Process process = start(List.of(), args);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(folder.resolve("said" + started.size())));
    }

    private Process start(List<String> jvm, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(jvm);
        command.add(TinyProduct.class.getName());
        command.addAll(List.of(args));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("WAYMARK_DATABASE_URL");
        Process process = builder.redirectOutput(
                        folder.resolve("said" + (started.size() + 1)).toFile())
                .start();
        started.add(process);
        return process;
    }

    private Running running() {
        return Running.of(data).orElseThrow();
    }

    private int statusWithToken(String token) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + running().port() + "/hosting/command")
                        .toURL()
                        .openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setDoOutput(true);
        connection.getOutputStream().write("x".getBytes(StandardCharsets.UTF_8));
        return connection.getResponseCode();
    }
}
