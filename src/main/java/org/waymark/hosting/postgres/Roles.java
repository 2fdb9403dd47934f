package org.waymark.hosting.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.DatabaseAccess.Login;

/** The two roles in the PostgreSQL that comes with Waymark, and the database that one of them owns. */
public final class Roles {
    private final EmbeddedPostgres server;
    private final String ownerPassword;
    private final String appPassword;

    public Roles(EmbeddedPostgres server, String ownerPassword, String appPassword) {
        this.server = server;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
    }

    /** Makes what is missing; the passwords are set at every start, so that the data directory's are the ones. */
    public DatabaseAccess prepare(String database) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            login(statement, DatabaseAccess.OWNER_ROLE, ownerPassword);
            login(statement, DatabaseAccess.APP_ROLE, appPassword);
            if (!exists(statement, "select from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + DatabaseAccess.OWNER_ROLE);
            }
            open(statement, database);
        }
        return access(database);
    }

    /** A copy of a database that nobody is connected to. */
    public DatabaseAccess copy(String template, String database) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s".formatted(database, template, DatabaseAccess.OWNER_ROLE));
            open(statement, database);
        }
        return access(database);
    }

    /** Nobody enters unasked; the application also makes temporary tables, which an import fills by COPY. */
    private static void open(Statement statement, String database) throws SQLException {
        statement.execute("revoke all on database " + database + " from public");
        statement.execute("grant connect, temporary on database " + database + " to " + DatabaseAccess.APP_ROLE);
    }

    private static void login(Statement statement, String role, String password) throws SQLException {
        String verb = exists(statement, "select from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        statement.execute(verb + " role " + role
                + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private DatabaseAccess access(String database) {
        return new DatabaseAccess(
                server.url(database),
                new Login(DatabaseAccess.OWNER_ROLE, ownerPassword),
                new Login(DatabaseAccess.APP_ROLE, appPassword));
    }
}
