package org.waymark.shape;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.waymark.TestDatabase;
import org.waymark.hosting.DatabaseAccess.Login;

/**
 * Puts statements before PostgreSQL without running them. {@code explain (generic_plan)} is used and not {@code prepare},
 * because it also asks whether the role may do what the statement says.
 */
final class SqlTrial {
    private static final Set<String> PLANNED = Set.of("select", "insert", "update", "delete", "merge", "with");
    private static final String OF_UNKNOWN_TYPE = "42P18";
    private static final String NOT_ALLOWED = "42501";
    private static final Pattern NUMBER = Pattern.compile("parameter \\$(\\d+)");

    private final TestDatabase database;

    SqlTrial(TestDatabase database) {
        this.database = database;
    }

    /** What PostgreSQL refuses, each with the reason it gives. */
    List<String> refused(List<Sql> all) {
        List<String> refused = new ArrayList<>();
        all.stream()
                .collect(Collectors.groupingBy(Sql::module, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneModule -> refused.addAll(refusedInOneModule(ofOneModule)));
        return refused;
    }

    private List<String> refusedInOneModule(List<Sql> all) {
        List<String> refused = new ArrayList<>();
        try (Connection connection = connect(database.access().app())) {
            connection.setAutoCommit(false);
            // Temporary tables first: other statements of the module fill and read them.
            for (Sql sql : all) {
                if (sql.verb().equals("create")) {
                    problem(connection, sql, true).ifPresent(refused::add);
                }
            }
            for (Sql sql : all) {
                if (!sql.verb().equals("create")) {
                    problem(connection, sql, false).ifPresent(refused::add);
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return refused;
    }

    private Optional<String> problem(Connection connection, Sql sql, boolean keep) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            attempt(connection, sql);
            if (!keep) {
                connection.rollback(before);
            }
            return Optional.empty();
        } catch (SQLException e) {
            connection.rollback(before);
            boolean fine = NOT_ALLOWED.equals(e.getSQLState()) && sql.module().equals("hosting") && ownerKnows(sql);
            return fine ? Optional.empty() : Optional.of(sql.name() + ": " + e.getMessage());
        }
    }

    private static void attempt(Connection connection, Sql sql) throws SQLException {
        if (PLANNED.contains(sql.verb())) {
            withTypes(connection, sql, "explain (generic_plan) ");
        } else if (sql.verb().equals("copy")) {
            copy(connection.unwrap(PGConnection.class).getCopyAPI(), sql);
        } else {
            execute(connection, sql.text());
        }
    }

    /** The server's own statements, such as a backup's, are for a stronger role: only names and types are asked for. */
    private boolean ownerKnows(Sql sql) {
        try (Connection connection = connect(database.access().owner())) {
            connection.setAutoCommit(false);
            if (PLANNED.contains(sql.verb())) {
                withTypes(connection, sql, "prepare trial as ");
            } else {
                attempt(connection, sql);
            }
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** A parameter whose type nothing in the statement tells has one in Java: it is taken for text here. */
    private static void withTypes(Connection connection, Sql sql, String how) throws SQLException {
        Set<Integer> asText = new HashSet<>();
        while (true) {
            Savepoint before = connection.setSavepoint();
            try {
                execute(connection, how + sql.numbered(asText));
                return;
            } catch (SQLException e) {
                Matcher number = NUMBER.matcher(String.valueOf(e.getMessage()));
                if (!OF_UNKNOWN_TYPE.equals(e.getSQLState())
                        || !number.find()
                        || !asText.add(Integer.valueOf(number.group(1)))) {
                    throw e;
                }
                connection.rollback(before);
            }
        }
    }

    private static void copy(CopyManager copies, Sql sql) throws SQLException {
        if (sql.bare().contains("stdout")) {
            copies.copyOut(sql.text()).cancelCopy();
        } else {
            copies.copyIn(sql.text()).cancelCopy();
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** In simple mode the driver leaves {@code $1} alone, and PostgreSQL works its type out. */
    private Connection connect(Login login) throws SQLException {
        String url = database.access().url();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple", login.role(), login.password());
    }
}
