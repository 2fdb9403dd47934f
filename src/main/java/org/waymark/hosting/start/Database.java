package org.waymark.hosting.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Option;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;
import org.waymark.hosting.postgres.EmbeddedPostgres;
import org.waymark.hosting.postgres.PostgresSettings;
import org.waymark.hosting.postgres.Roles;

/** The database of a data directory, ready to be migrated. Closing stops it where we started it. */
record Database(DatabaseAccess access, Runnable stop) implements AutoCloseable {

    static Database open(DataDirectory directory, Options options) {
        String url = options.value(Option.DATABASE_URL).orElse(null);
        directory.checkKeepsDataIn(url == null ? "embedded" : "external");
        Database database = url == null ? embedded(directory) : external(directory, url);
        directory.keepsDataIn(url == null ? "embedded" : "external");
        return database;
    }

    private static Database external(DataDirectory directory, String url) {
        return new Database(ExternalDatabase.at(url, directory).prepared(), () -> {});
    }

    private static Database embedded(DataDirectory directory) {
        Path home = directory.path().resolve("postgres");
        if (directory.kind().filter(kind -> kind == Kind.DEMO).isPresent() && !directory.isPlanted()) {
            forgetHalfADemo(home.resolve("cluster"));
        }
        EmbeddedPostgres server =
                EmbeddedPostgres.start(PostgresSettings.durable(home, directory.password("waymark_admin")));
        try {
            Roles roles = new Roles(
                    server, directory.password(DatabaseAccess.OWNER_ROLE), directory.password(DatabaseAccess.APP_ROLE));
            return new Database(roles.prepare("waymark"), server::close);
        } catch (SQLException e) {
            server.close();
            throw new Refusal("The database could not be made: " + e.getMessage(), e);
        }
    }

    /** The start that began to plant was killed: what is there is made up and incomplete. */
    private static void forgetHalfADemo(Path cluster) {
        if (!Files.exists(cluster)) {
            return;
        }
        EmbeddedPostgres.stopLeftBehind(cluster);
        try (Stream<Path> all = Files.walk(cluster)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "The demonstration that was left half-made in %s cannot be removed: %s".formatted(cluster, e), e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
