package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.DatabaseAccess.Login;
import org.waymark.hosting.Migrations;
import org.waymark.hosting.postgres.EmbeddedPostgres;
import org.waymark.hosting.postgres.PostgresArchive;
import org.waymark.hosting.postgres.PostgresSettings;
import org.waymark.hosting.postgres.Roles;

/**
 * A migrated database of its own for whoever asks, on one real PostgreSQL for the whole run of tests. With
 * {@code -Dwaymark.test.postgres=oldest} it is the oldest major that Waymark works with.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "waymark_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseAccess access;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
    }

    /** A new database with today's tables and no rows but what the migrations put there. */
    public static TestDatabase migrated() {
        try {
            return new TestDatabase(Server.ROLES.copy(TEMPLATE, "test_" + COUNT.incrementAndGet()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new database without a table. */
    public static TestDatabase empty() {
        try {
            return new TestDatabase(Server.ROLES.copy("template0", "test_" + COUNT.incrementAndGet()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Connections as the application's role, to which row-level security applies. */
    public DataSource app() {
        return connecting(access.app());
    }

    /** Connections as the owner of the tables. */
    public DataSource owner() {
        return connecting(access.owner());
    }

    public JdbcClient sqlAsApp() {
        return JdbcClient.create(app());
    }

    public JdbcClient sqlAsOwner() {
        return JdbcClient.create(owner());
    }

    private DataSource connecting(Login login) {
        return new DriverManagerDataSource(access.url(), login.role(), login.password());
    }

    /** Started when first asked for, so that a run of pure tests starts none. */
    private static final class Server {
        static final Roles ROLES = start();

        private static Roles start() {
            try {
                Path folder = Files.createTempDirectory("waymark-test");
                PostgresArchive archive = "oldest".equals(System.getProperty("waymark.test.postgres"))
                        ? PostgresArchive.inJar(Path.of("target/postgres-oldest.jar"))
                        : PostgresArchive.shipped();
                Path programs = Path.of("target/postgres").toAbsolutePath();
                EmbeddedPostgres server = EmbeddedPostgres.start(
                        new PostgresSettings(archive, folder, programs, "for-tests-only", false, 64));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(folder);
                }));
                Roles roles = new Roles(server, "for-tests-only", "for-tests-only");
                Migrations.run(roles.prepare(TEMPLATE));
                return roles;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.toList().reversed()) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
