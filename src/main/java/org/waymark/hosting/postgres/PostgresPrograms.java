package org.waymark.hosting.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.hosting.Refusal;

/** An unpacked PostgreSQL that has been seen to run on this machine. */
public record PostgresPrograms(Path folder, String version) {
    private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) ([0-9.]+).*", Pattern.DOTALL);

    static PostgresPrograms in(Path folder) {
        Path postgres = folder.resolve("bin/postgres");
        try {
            Process asked = new ProcessBuilder(postgres.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(answer);
            if (asked.waitFor() != 0 || !matcher.matches()) {
                throw new Refusal("The PostgreSQL in %s does not run on this machine: %s".formatted(folder, answer));
            }
            return new PostgresPrograms(folder, matcher.group(1));
        } catch (IOException e) {
            throw cannotRun(folder, String.valueOf(e.getMessage()), isMusl());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Waymark was stopped while it started.", e);
        }
    }

    static Refusal cannotRun(Path folder, String why, boolean musl) {
        if (musl) {
            return new Refusal(
                    "This Linux is built on musl (as Alpine is), which the PostgreSQL that comes with Waymark"
                            + " cannot run on. Use a Debian, Ubuntu or Red Hat system, or give --database-url.");
        }
        if (why.contains("error=13,")) {
            return new Refusal(
                    "Programs may not run from %s (is that disk mounted noexec?).".formatted(folder.getParent())
                            + " Give a data directory on another disk with --data, or a PostgreSQL with --database-url.");
        }
        return new Refusal("The PostgreSQL in %s does not run on this machine: %s".formatted(folder, why));
    }

    /** Musl's loader is there and glibc's is not. */
    private static boolean isMusl() {
        List<String> loaders = List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1");
        return loaders.stream().noneMatch(loader -> Files.exists(Path.of(loader)))
                && List.of("x86_64", "aarch64").stream()
                        .anyMatch(arch -> Files.exists(Path.of("/lib/ld-musl-" + arch + ".so.1")));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
