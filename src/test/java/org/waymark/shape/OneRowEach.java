package org.waymark.shape;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.TestDatabase;

/**
 * A database with one row a school in every table of a school, and what somebody sees there. Checks and foreign keys are
 * dropped first: what keeps schools apart does not rest on them, and rows can then be made for tables yet unknown.
 */
final class OneRowEach {
    private static final String CONSTRAINTS_SQL = """
            select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname)
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
             where k.contype in ('c', 'f') and c.relkind = 'r' and
            """ + Tables.OURS;
    private static final String COLUMNS_SQL = """
            select a.attname as name, format_type(a.atttypid, null) as type
              from pg_attribute a
             where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped
               and (a.attnotnull and not a.atthasdef or a.attname = 'school_id')
             order by a.attnum
            """;

    private final TestDatabase database;
    private final Map<String, String> inserts = new LinkedHashMap<>();

    OneRowEach(TestDatabase database) {
        this.database = database;
        JdbcClient owner = database.sqlAsOwner();
        owner.sql(String.join(
                        ";", owner.sql(CONSTRAINTS_SQL).query(String.class).list()))
                .update();
        Tables tables = Tables.in(owner);
        for (String table : tables.tenant()) {
            inserts.put(table, insertInto(table, owner));
        }
        inserts.values().removeIf(String::isEmpty);
    }

    /** The tables of a school, by name. */
    List<String> tables() {
        return List.copyOf(inserts.keySet());
    }

    void fill(long school) throws SQLException {
        for (String table : tables()) {
            insert(table, school, school);
        }
    }

    /** As the application's role, with a school set or none. */
    void insert(String table, Long at, long forSchool) throws SQLException {
        in(database.app(), at, statement -> statement.execute(inserts.get(table).formatted(forSchool)));
    }

    /** What each table shows the application's role with a school set, or none: the schools its rows are of. */
    Map<String, String> seen(Long at) throws SQLException {
        Map<String, String> seen = new LinkedHashMap<>();
        in(database.app(), at, statement -> seen.putAll(schoolsIn(statement)));
        return seen;
    }

    /** The same on a connection whose last transaction was in a school and is over. */
    Map<String, String> seenAfter(long school) throws SQLException {
        try (Connection connection = database.app().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.school_id = '" + school + "'");
            connection.commit();
            return schoolsIn(statement);
        }
    }

    private Map<String, String> schoolsIn(Statement statement) throws SQLException {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String table : tables()) {
            try (var rows = statement.executeQuery(
                    "select string_agg(school_id::text, ',' order by school_id) from " + table)) {
                rows.next();
                if (rows.getString(1) != null) {
                    seen.put(table, rows.getString(1));
                }
            }
        }
        return seen;
    }

    private static void in(DataSource source, Long school, Work work) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (school != null) {
                statement.execute("set local app.school_id = '" + school + "'");
            }
            work.with(statement);
            connection.commit();
        }
    }

    private static String insertInto(String table, JdbcClient owner) {
        if (owner.sql("select relkind = 'v' from pg_class where oid = :table::regclass")
                .param("table", table)
                .query(Boolean.class)
                .single()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        owner.sql(COLUMNS_SQL).param("table", table).query(row -> {
            names.add(row.getString("name"));
            values.add(row.getString("name").equals("school_id") ? "%d" : anyOf(row.getString("type"), table));
        });
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), String.join(", ", values));
    }

    private static String anyOf(String type, String table) {
        return switch (type) {
            case "bigint", "integer", "smallint", "numeric" -> "1";
            case "text", "character", "character varying" -> "'x'";
            case "boolean" -> "true";
            case "uuid" -> "'01900000-0000-7000-8000-000000000001'";
            case "date" -> "date '2026-09-01'";
            case "timestamp with time zone" -> "timestamptz '2026-09-01 09:00+00'";
            case "timestamp without time zone" -> "timestamp '2026-09-01 09:00'";
            case "time without time zone" -> "time '09:00'";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            default -> {
                if (type.endsWith("[]")) {
                    yield "'{}'";
                }
                throw new IllegalStateException(
                        table + " has a column of type " + type + ": say here what could stand in it");
            }
        };
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }
}
