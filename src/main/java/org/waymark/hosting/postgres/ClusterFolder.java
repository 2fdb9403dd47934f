package org.waymark.hosting.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.hosting.Refusal;

/** The folder that holds PostgreSQL's data: made once, by {@code initdb}, and of one major version for good. */
record ClusterFolder(PostgresSettings settings, PostgresPrograms programs, RunAs runAs) {

    /** The superuser's name, who makes roles and databases and does nothing else. */
    static final String SUPERUSER = "waymark_admin";

    void makeUnlessThere() throws IOException, InterruptedException {
        Path cluster = settings.cluster();
        if (!Files.exists(cluster)) {
            forgetHalves();
            make(cluster);
        }
        String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(Integer.toString(programs.major()))) {
            throw new Refusal(
                    "The data in %s was written by PostgreSQL %s, and this Waymark comes with PostgreSQL %s, which cannot read it. Start the Waymark that wrote it. Nothing was changed."
                            .formatted(cluster, major, programs.version()));
        }
    }

    /** Made under another name first, so that a cluster that has its name is whole, whatever was killed before. */
    private void make(Path cluster) throws IOException, InterruptedException {
        Path half = Files.createTempDirectory(settings.home(), "making-cluster");
        Path password = Files.createTempFile(settings.home(), "superuser", ".tmp");
        try {
            Files.writeString(password, settings.password());
            runAs.give(half);
            runAs.give(password);
            run(initdb(half, password));
            Files.move(half, cluster);
        } finally {
            Files.deleteIfExists(password);
            if (Files.exists(half)) {
                delete(half);
            }
        }
    }

    /** What a start that was killed left, a password among it. */
    private void forgetHalves() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(settings.home(), "{making-cluster,superuser}*")) {
            for (Path each : left) {
                delete(each);
            }
        }
    }

    private List<String> initdb(Path into, Path password) {
        List<String> command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + into,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--no-instructions",
                "--encoding=UTF8",
                // The operating system's locales differ from school to school, and change under an upgrade.
                "--locale=C"));
        command.addAll(
                programs.major() >= 17
                        ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                        : List.of("--locale-provider=icu", "--icu-locale=und"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        return runAs.wrap(command);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refusal(
                    "PostgreSQL could not make its data folder in %s. It says:%n%s".formatted(settings.home(), said));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }
}
