package org.waymark.hosting.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Refusal;

/**
 * The database, too, says what it is for, beside its migrations. Else a new data directory pointed at a school's
 * database would plant demonstration accounts there, or one pointed at a demonstration's would publish them.
 */
final class KindInDatabase {
    private static final String READ_SQL =
            "select obj_description('public.flyway_schema_history'::regclass, 'pg_class')";
    private static final String WRITE_SQL = "comment on table public.flyway_schema_history is '%s'";

    private KindInDatabase() {}

    static void check(DatabaseAccess access, Kind kind) {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(READ_SQL)) {
            String said = result.next() ? result.getString(1) : null;
            if (said != null && !said.equals(comment(kind))) {
                throw new Refusal(
                        "The database holds %s, and this data directory is for %s. Give the data directory that belongs to the database%s."
                                .formatted(
                                        kind == Kind.DEMO ? Kind.REAL : Kind.DEMO,
                                        kind,
                                        kind == Kind.DEMO ? ", or say with --base-url that it is a school's" : ""));
            }
        } catch (SQLException e) {
            throw new Refusal("The database could not be read: " + e.getMessage(), e);
        }
    }

    static void write(DatabaseAccess access, Kind kind) {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(WRITE_SQL.formatted(comment(kind)));
        } catch (SQLException e) {
            throw new Refusal("The database could not be written: " + e.getMessage(), e);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.owner().role(), access.owner().password());
    }

    private static String comment(Kind kind) {
        return "dist:local of Waymark, " + (kind == Kind.DEMO ? "demonstration" : "real");
    }
}
