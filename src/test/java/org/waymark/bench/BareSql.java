package org.waymark.bench;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * The class grid's own statements, the register and the results, with nothing around them, prepared, on the server that
 * the product uses: the most that any program could get from these cores.
 */
final class BareSql {
    private static final List<String> WHERE =
            List.of("org.waymark.record.grid.GridQuery", "org.waymark.targets.GridRows");
    private static final int IN_A_ROW = 50;
    /** The whole class is asked for. */
    private static final Object NO_PUPIL = new Object();

    private final ProductDatabase database;
    private final List<Teacher> teachers;
    private final List<String> statements = new ArrayList<>();

    /** How often a second they ran, and how many rows came each time. */
    record Rate(int connections, double perSecond, double rows) {}

    BareSql(ProductDatabase database, List<Teacher> teachers) throws ReflectiveOperationException {
        this.database = database;
        this.teachers = teachers;
        for (String each : WHERE) {
            Field field = Class.forName(each).getDeclaredField("SQL");
            field.setAccessible(true);
            statements.add((String) field.get(null));
        }
    }

    Rate run(int connections, double seconds) {
        LongAdder runs = new LongAdder();
        LongAdder rows = new LongAdder();
        long start = System.nanoTime();
        long until = start + (long) (seconds * 1e9);
        AtSameTime.run(connections, number -> {
            try (Connection connection = database.as("waymark_app");
                    Statement settings = connection.createStatement()) {
                List<PreparedStatement> prepared = prepared(connection);
                for (int i = number; System.nanoTime() < until; i += connections) {
                    Teacher teacher = teachers.get(i % teachers.size());
                    settings.execute("set app.school_id = '" + teacher.school.key() + "'");
                    bind(prepared, teacher);
                    for (int n = 0; n < IN_A_ROW && System.nanoTime() < until; n++) {
                        for (PreparedStatement each : prepared) {
                            rows.add(read(each));
                        }
                        runs.increment();
                    }
                }
            }
        });
        double took = (System.nanoTime() - start) / 1e9;
        return new Rate(connections, runs.sum() / took, (double) rows.sum() / runs.sum());
    }

    /** They are closed with their connection. */
    private List<PreparedStatement> prepared(Connection connection) throws SQLException {
        List<PreparedStatement> prepared = new ArrayList<>();
        for (String sql : statements) {
            PreparedStatement each = connection.prepareStatement(NamedParameterUtils.substituteNamedParameters(
                    sql, new MapSqlParameterSource(parameters(teachers.getFirst()))));
            each.unwrap(PGStatement.class).setPrepareThreshold(1);
            prepared.add(each);
        }
        return prepared;
    }

    private void bind(List<PreparedStatement> prepared, Teacher teacher) throws SQLException {
        for (int s = 0; s < prepared.size(); s++) {
            Object[] values = NamedParameterUtils.buildValueArray(statements.get(s), parameters(teacher));
            for (int i = 0; i < values.length; i++) {
                if (values[i] == NO_PUPIL) {
                    prepared.get(s).setNull(i + 1, Types.OTHER);
                } else {
                    prepared.get(s).setObject(i + 1, values[i]);
                }
            }
        }
    }

    /** Every column is read, as a page would. */
    private static long read(PreparedStatement grid) throws SQLException {
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

    /** By the names that the grid's statements give them; one they ask for and we lack says so by name. */
    private static Map<String, Object> parameters(Teacher teacher) {
        MadeUpSchool school = teacher.school;
        UUID[] pupils = IntStream.range(0, MadeUpSchool.CLASS_SIZE)
                .mapToObj(place -> school.pupil(teacher.yearGroup, place))
                .toArray(UUID[]::new);
        return Map.of(
                "school",
                school.key(),
                "account",
                school.account(teacher.yearGroup),
                "class",
                school.classOf(MadeUpSchool.THIS_YEAR, teacher.yearGroup, 0),
                "pupil",
                NO_PUPIL,
                "pupils",
                pupils,
                "year",
                MadeUpSchool.THIS_YEAR,
                "sixth",
                2,
                "beforeYear",
                MadeUpSchool.THIS_YEAR - 1,
                "beforeSixth",
                6);
    }
}
