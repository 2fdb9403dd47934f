package org.waymark.bench;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * The class grid's own statement with nothing around it, prepared, on the server that the product uses: the most that
 * any program could get from these cores.
 */
final class BareSql {
    private static final String WHERE = "org.waymark.record.grid.GridQuery";
    private static final int IN_A_ROW = 50;

    private final ProductDatabase database;
    private final List<Teacher> teachers;
    private final String sql;

    /** How often a second it ran, and how many rows came each time. */
    record Rate(int connections, double perSecond, double rows) {}

    BareSql(ProductDatabase database, List<Teacher> teachers) throws ReflectiveOperationException {
        this.database = database;
        this.teachers = teachers;
        Field field = Class.forName(WHERE).getDeclaredField("SQL");
        field.setAccessible(true);
        this.sql = (String) field.get(null);
    }

    Rate run(int connections, double seconds) {
        LongAdder runs = new LongAdder();
        LongAdder rows = new LongAdder();
        long start = System.nanoTime();
        long until = start + (long) (seconds * 1e9);
        AtSameTime.run(connections, number -> {
            try (Connection connection = database.as("waymark_app");
                    Statement settings = connection.createStatement();
                    PreparedStatement grid = connection.prepareStatement(NamedParameterUtils.substituteNamedParameters(
                            sql, new MapSqlParameterSource(parameters(teachers.getFirst()))))) {
                grid.unwrap(PGStatement.class).setPrepareThreshold(1);
                for (int i = number; System.nanoTime() < until; i += connections) {
                    Teacher teacher = teachers.get(i % teachers.size());
                    settings.execute("set app.school_id = '" + teacher.school.key() + "'");
                    bind(grid, teacher);
                    for (int n = 0; n < IN_A_ROW && System.nanoTime() < until; n++) {
                        rows.add(read(grid));
                        runs.increment();
                    }
                }
            }
        });
        double took = (System.nanoTime() - start) / 1e9;
        return new Rate(connections, runs.sum() / took, (double) rows.sum() / runs.sum());
    }

    private void bind(PreparedStatement grid, Teacher teacher) throws Exception {
        Object[] values = NamedParameterUtils.buildValueArray(sql, parameters(teacher));
        for (int i = 0; i < values.length; i++) {
            grid.setObject(i + 1, values[i]);
        }
    }

    /** Every column is read, as a page would. */
    private static long read(PreparedStatement grid) throws Exception {
        try (ResultSet result = grid.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            long rows = 0;
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    result.getString(column);
                }
                rows++;
            }
            return rows;
        }
    }

    /** By the names that the grid's statement gives them; one it asks for and we lack says so by name. */
    private static Map<String, Object> parameters(Teacher teacher) {
        MadeUpSchool school = teacher.school;
        return new TreeMap<>(Map.of(
                "school", school.key(),
                "account", school.account(teacher.yearGroup),
                "class", school.classOf(MadeUpSchool.THIS_YEAR, teacher.yearGroup),
                "year", MadeUpSchool.THIS_YEAR,
                "sixth", 2));
    }
}
