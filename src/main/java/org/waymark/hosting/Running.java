package org.waymark.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The product that serves a data directory now, and the token that proves one may read that directory. */
public record Running(long pid, int port, String token, String url) {
    private static final String FILE = "running";

    void write(Path directory) {
        try {
            PrivateFile.write(
                    directory.resolve(FILE), "pid=%d\nport=%d\ntoken=%s\nurl=%s\n".formatted(pid, port, token, url));
        } catch (IOException e) {
            throw new Refusal("%s cannot be written to: %s".formatted(directory, e), e);
        }
    }

    /** Empty, too, where the one that wrote the file was killed. */
    public static Optional<Running> of(Path directory) {
        try {
            Path file = directory.resolve(FILE);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            PrivateProperties written = PrivateProperties.read(file);
            String pid = written.get("pid");
            String port = written.get("port");
            String token = written.get("token");
            String url = written.get("url");
            if (pid == null || port == null || token == null || url == null) {
                return Optional.empty();
            }
            Running running = new Running(Long.parseLong(pid), Integer.parseInt(port), token, url);
            return Optional.of(running)
                    .filter(each -> ProcessHandle.of(each.pid)
                            .filter(ProcessHandle::isAlive)
                            .isPresent());
        } catch (IOException e) {
            throw new Refusal("%s cannot be read: %s".formatted(directory, e), e);
        }
    }

    static void forget(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    @Override
    public String toString() {
        return "Running[" + pid + ", " + url + "]";
    }
}
