package org.waymark.hosting.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.DatabaseAccess.Login;
import org.waymark.hosting.Refusal;

/**
 * A PostgreSQL that somebody else looks after. The role in its address migrates; the application's role is made beside
 * it, or asked for. Row-level security keeps the schools apart, and PostgreSQL does not apply it to superusers, to
 * owners and to roles with BYPASSRLS: so the application's role may be none of these.
 */
record ExternalDatabase(String url, Login owner, Login app, String passwordFile) {
    private static final int OLDEST = 16;
    private static final String APP = DatabaseAccess.APP_ROLE;

    private static final String MAY_MAKE_ROLES_SQL =
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";
    private static final String MAY_MAKE_SCHEMAS_SQL = """
            select has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE')
            """;
    private static final String APP_EXISTS_SQL = "select exists (select from pg_roles where rolname = 'waymark_app')";
    private static final String APP_MAY_TOO_MUCH_SQL = """
            select r.rolsuper or r.rolbypassrls or r.oid = d.datdba or pg_has_role(r.oid, d.datdba, 'member')
                or pg_has_role('waymark_app', '%s', 'member')
              from pg_roles r, pg_database d
             where r.rolname = 'waymark_app' and d.datname = current_database()
            """;
    private static final String APP_MAY_CONNECT_SQL = """
            select has_database_privilege('waymark_app', current_database(), 'CONNECT')
               and has_database_privilege('waymark_app', current_database(), 'TEMPORARY')
            """;

    static ExternalDatabase at(String url, DataDirectory directory) {
        Properties parts = Driver.parseURL(url, null);
        String user = parts == null ? null : PGProperty.USER.getOrDefault(parts);
        String password = parts == null ? null : PGProperty.PASSWORD.getOrDefault(parts);
        if (user == null || password == null || !url.contains("user=")) {
            throw new Refusal("--database-url is an address such as"
                    + " jdbc:postgresql://db.example.org/waymark?user=waymark_owner&password=…, with the role that"
                    + " owns the database.");
        }
        return new ExternalDatabase(
                withoutLogin(url),
                new Login(user, password),
                new Login(APP, directory.password(APP)),
                directory.passwordFile(APP).toString());
    }

    private static String withoutLogin(String url) {
        int question = url.indexOf('?');
        String rest = Arrays.stream(url.substring(question + 1).split("&"))
                .filter(each -> !each.startsWith("user=") && !each.startsWith("password="))
                .collect(Collectors.joining("&"));
        return url.substring(0, question) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** Makes the application's role where it may, and refuses where the schools would not be kept apart. */
    DatabaseAccess prepared() {
        try (Connection connection = DriverManager.getConnection(url, owner.role(), owner.password());
                Statement statement = connection.createStatement()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new Refusal(
                        "Waymark needs PostgreSQL %d or later, and %s is PostgreSQL %d.".formatted(OLDEST, url, major));
            }
            if (!yes(statement, MAY_MAKE_SCHEMAS_SQL)) {
                throw ask("let %s make its tables".formatted(owner.role()), """
                        grant create on database %s to %s;
                        grant create on schema public to %2$s;""".formatted(
                                connection.getCatalog(), owner.role()));
            }
            makeApp(statement);
            if (!yes(statement, APP_MAY_CONNECT_SQL)) {
                statement.execute("grant connect, temporary on database %s to %s"
                        .formatted(statement.enquoteIdentifier(connection.getCatalog(), true), APP));
            }
            if (yes(statement, APP_MAY_TOO_MUCH_SQL.formatted(owner.role().replace("'", "''")))) {
                throw new Refusal(
                        "The role %s may do too much: PostgreSQL keeps schools apart only from a role that is no superuser, has no BYPASSRLS, and neither owns the database nor is a member of its owner. Ask whoever looks after the database to take that away."
                                .formatted(APP));
            }
        } catch (SQLException e) {
            throw new Refusal(
                    "The database at %s does not let %s in or does not do what Waymark needs: %s"
                            .formatted(url, owner.role(), e.getMessage()),
                    e);
        }
        checkAppGetsIn();
        return new DatabaseAccess(url, owner, app);
    }

    private void makeApp(Statement statement) throws SQLException {
        if (yes(statement, APP_EXISTS_SQL)) {
            return; // its password may be another Waymark's on the same server, and is not changed
        }
        if (!yes(statement, MAY_MAKE_ROLES_SQL)) {
            throw ask("make the role that Waymark works as", createApp("<the line in " + passwordFile + ">"));
        }
        statement.execute(createApp(app.password()));
    }

    private static String createApp(String password) {
        return "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                .formatted(APP, password);
    }

    private void checkAppGetsIn() {
        try (Connection connection = DriverManager.getConnection(url, app.role(), app.password())) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new Refusal(
                    "The role %s is not let in at %s: %s. Its password must be the one in %s: write it there, or have it set with alter role %1$s password '…'."
                            .formatted(APP, url, e.getMessage(), passwordFile),
                    e);
        }
    }

    private static Refusal ask(String what, String sql) {
        return new Refusal("Ask whoever looks after the database to %s, with:%n%s".formatted(what, sql));
    }

    private static boolean yes(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
