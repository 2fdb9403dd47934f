package org.waymark.hosting.postgres;

import java.nio.file.Path;

/**
 * Which PostgreSQL to run and where.
 *
 * @param home the folder that holds cluster and log
 * @param programs the folder to unpack into, which several may share
 * @param password the superuser's, who makes roles and databases and does nothing else
 * @param durable whether a commit waits for the disk; only tests may do without
 */
public record PostgresSettings(
        PostgresArchive archive, Path home, Path programs, String password, boolean durable, int sharedBuffersMb) {

    /** As the product runs it. */
    public static PostgresSettings durable(Path home, String password) {
        return new PostgresSettings(PostgresArchive.shipped(), home, home, password, true, 128);
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("server.log");
    }
}
