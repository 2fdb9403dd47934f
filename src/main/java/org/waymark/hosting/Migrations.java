package org.waymark.hosting;

import org.flywaydb.core.Flyway;

/** The one line of migrations, run by the owner before the application, which may not change a table, starts. */
public final class Migrations {
    private Migrations() {}

    /** How many migrations were new to this database. */
    public static int run(DatabaseAccess access) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.url(), access.owner().role(), access.owner().password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // A school's text may hold "${": migrations are plain SQL and nothing is put into them.
                .placeholderReplacement(false)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
