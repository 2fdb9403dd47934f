package org.waymark.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses COPY into a table whose row-level security binds the role that copies. While made-up rows go in,
 * it does not bind the owner; it binds the application's role throughout, and the owner again afterwards, whatever
 * happens.
 */
final class ForcedRowSecurity implements AutoCloseable {
    private static final String FORCED = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
             order by 1
            """;

    private final Connection owner;
    private final List<String> tables;

    private ForcedRowSecurity(Connection owner, List<String> tables) {
        this.owner = owner;
        this.tables = tables;
    }

    static ForcedRowSecurity lifted(Connection owner) throws SQLException {
        ForcedRowSecurity lifted = new ForcedRowSecurity(owner, forced(owner));
        lifted.say("no force");
        return lifted;
    }

    private void say(String force) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + " " + force + " row level security");
            }
        }
    }

    private static List<String> forced(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(FORCED)) {
            List<String> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        say("force");
        if (!forced(owner).equals(tables)) {
            throw new IllegalStateException("row-level security is not what it was before the load");
        }
    }
}
