package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The PostgreSQL that a product has started for its data directory, reached beside the product with the passwords kept
 * there.
 */
record ProductDatabase(Path data, long pid, int port) {

    /** What the product sent: one line a statement, with how often. */
    record Sent(long statements, List<String> lines) {}

    private static final String COUNTED = """
            select s.calls, regexp_replace(s.query, '\\s+', ' ', 'g')
              from pg_stat_statements s
              join pg_roles r on r.oid = s.userid
             where r.rolname = 'waymark_app' and s.query !~* '^\\s*(begin|commit|rollback|start transaction)'
             order by s.calls desc, s.query
            """;

    /** The file that every PostgreSQL keeps while it runs: its process first, its port in the fourth line. */
    static ProductDatabase of(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        return new ProductDatabase(
                data,
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()));
    }

    Connection as(String role) throws SQLException, IOException {
        String password =
                Files.readString(data.resolve("passwords").resolve(role)).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/waymark".formatted(port), role, password);
    }

    private Connection superuser() throws SQLException, IOException {
        return as("waymark_admin");
    }

    /** From the next start on, statements can be counted; until asked to, nothing is, so that it costs nothing. */
    void countStatementsFromNextStart() throws SQLException, IOException {
        run("alter system set shared_preload_libraries = 'pg_stat_statements'");
        run("alter system set pg_stat_statements.track = 'none'");
        run("create extension if not exists pg_stat_statements");
        run("checkpoint");
    }

    private void run(String... statements) throws SQLException, IOException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Something to count the statements of. */
    interface Work {
        void run() throws IOException;
    }

    Sent sentDuring(Work work) throws SQLException, IOException {
        run("alter system set pg_stat_statements.track = 'top'", "select pg_reload_conf()");
        pause(); // each backend reads the setting before its next statement, once the signal has reached it
        run("select pg_stat_statements_reset()");
        work.run();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(COUNTED)) {
            long sum = 0;
            List<String> lines = new ArrayList<>();
            while (counted.next()) {
                sum += counted.getLong(1);
                lines.add(counted.getLong(1) + " × " + counted.getString(2));
            }
            return new Sent(sum, lines);
        } finally {
            run("alter system set pg_stat_statements.track = 'none'", "select pg_reload_conf()");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String version() throws SQLException, IOException {
        try (Connection connection = superuser()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    double cpuSeconds() {
        return OperatingSystem.cpuSecondsOfAll(pid);
    }

    double megabytes() {
        return OperatingSystem.megabytesOfAll(pid);
    }
}
