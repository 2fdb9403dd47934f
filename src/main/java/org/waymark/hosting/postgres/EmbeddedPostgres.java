package org.waymark.hosting.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.hosting.Refusal;

/** A PostgreSQL of our own: it listens on this machine only, asks for a password, and ends when we do. */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Recovery after a power cut reads what was written since the last checkpoint; that may take a while. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    /** A killed server may keep its lock until the system has collected it. */
    private static final Duration LOCK_FREE_WITHIN = Duration.ofSeconds(15);

    private final PostgresSettings settings;
    private final ServerProcess process;
    private final int port;

    private EmbeddedPostgres(PostgresSettings settings, ServerProcess process, int port) {
        this.settings = settings;
        this.process = process;
        this.port = port;
    }

    /** Starts it, making the cluster first where there is none, and returns when it answers. */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        return start(settings, RunAs.best());
    }

    static EmbeddedPostgres start(PostgresSettings settings, RunAs runAs) {
        try {
            Files.createDirectories(settings.home());
            runAs.openTheWay(settings.home().toAbsolutePath());
            PostgresPrograms programs = settings.archive().unpackBelow(settings.programs());
            new ClusterFolder(settings, programs, runAs).makeUnlessThere();
            stopOrphan(settings.cluster());
            return startServer(settings, programs, runAs);
        } catch (IOException e) {
            throw new Refusal("PostgreSQL could not be started in %s: %s".formatted(settings.home(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Waymark was stopped while it started.", e);
        }
    }

    /** Waits until a server that a killed Waymark left behind is gone, so that its files can be too. */
    public static void stopLeftBehind(Path cluster) {
        try {
            stopOrphan(cluster);
        } catch (IOException e) {
            throw new Refusal("The PostgreSQL left behind in %s could not be stopped: %s".formatted(cluster, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Waymark was stopped while it started.", e);
        }
    }

    /** Where no signal tells a server that we were killed, it lives on, and would serve the next start unasked. */
    private static void stopOrphan(Path cluster) throws IOException, InterruptedException {
        Optional<Postmaster> left = Postmaster.of(cluster);
        if (left.isEmpty()) {
            return;
        }
        if (!left.get().serves(cluster)) {
            Postmaster.forgetIfNobodyServes(cluster);
            return;
        }
        Postmaster.interrupt(left.get().pid());
        Instant until = Instant.now().plusSeconds(60);
        while (left.get().isAlive()) {
            if (Instant.now().isAfter(until)) {
                throw new Refusal("Another PostgreSQL (process %d) still works on %s and does not stop. Stop it first."
                        .formatted(left.get().pid(), cluster));
            }
            Thread.sleep(50);
        }
    }

    private static EmbeddedPostgres startServer(PostgresSettings settings, PostgresPrograms programs, RunAs runAs)
            throws IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(LOCK_FREE_WITHIN);
        while (true) {
            int port = freePort();
            keepLastLog(settings.log());
            List<String> command = runAs.wrapServer(ServerCommand.of(settings, programs, port));
            ServerProcess process = ServerProcess.start(command, settings.log().toFile());
            EmbeddedPostgres server = new EmbeddedPostgres(settings, process, port);
            if (server.comesUp()) {
                return server;
            }
            String log = server.lastOfLog();
            boolean passing =
                    log.contains("\"postmaster.pid\" already exists") || log.contains("Address already in use");
            if (!passing || Instant.now().isAfter(giveUp)) {
                throw new Refusal("PostgreSQL did not start on %s. The end of its log says:%n%s"
                        .formatted(settings.cluster(), log));
            }
            Thread.sleep(200);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void keepLastLog(Path log) throws IOException {
        try {
            Files.move(log, log.resolveSibling("server-before.log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            return; // the first start
        }
    }

    private boolean comesUp() throws InterruptedException {
        Instant until = Instant.now().plus(READY_WITHIN);
        while (process.isAlive()) {
            Optional<Postmaster> serving = Postmaster.of(settings.cluster());
            if (serving.isPresent()
                    && serving.get().pid() == process.pid()
                    && serving.get().ready()) {
                checkItIsOurs();
                return true;
            }
            if (Instant.now().isAfter(until)) {
                close();
                throw new Refusal("PostgreSQL was not ready after %d minutes. See %s."
                        .formatted(READY_WITHIN.toMinutes(), settings.log()));
            }
            Thread.sleep(10);
        }
        return false;
    }

    private void checkItIsOurs() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show data_directory")) {
            if (!result.next()
                    || !Path.of(result.getString(1))
                            .toRealPath()
                            .equals(settings.cluster().toRealPath())) {
                throw new Refusal("Another server answers on port %d instead of ours.".formatted(port));
            }
        } catch (SQLException | IOException e) {
            close();
            throw new Refusal(
                    "The PostgreSQL in %s does not take our password (%s). Is the folder passwords beside it the one it was made with?"
                            .formatted(settings.cluster(), e.getMessage()),
                    e);
        }
    }

    private String lastOfLog() throws IOException {
        List<String> lines = Files.readAllLines(settings.log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    /** A connection that may make roles and databases. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ClusterFolder.SUPERUSER, settings.password());
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
