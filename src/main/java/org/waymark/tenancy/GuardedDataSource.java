package org.waymark.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses a statement on a school's tables outside {@link SchoolTransactions}, and one that does not name the school.
 * Row-level security would answer the first with no rows, which looks like an empty school; this makes it a fault.
 */
class GuardedDataSource extends DelegatingDataSource {
    private static final Pattern TENANT_TABLE = Pattern.compile(
            "\\b(?:pupils|audit|access|scales|attainment|attendance|objectives|interventions|targets|sheets|exchange|consultations)\\.[a-z]|\\bfamily\\.(?!(?:code|class_door|door_browser)\\b)[a-z]|\\blanguages\\.[a-z]|\\bmentoring\\.(?!(?:calendar|class_code|tablet|own_tablet)\\b)[a-z]|\\bschool\\.(?!school\\b|trust\\b)[a-z]");

    private final ConcurrentHashMap<String, Boolean> known = new ConcurrentHashMap<>();

    GuardedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (arguments != null
                            && arguments.length > 0
                            && arguments[0] instanceof String sql
                            && method.getName().startsWith("prepare")) {
                        check(sql);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    void check(String sql) {
        if (known.computeIfAbsent(sql, GuardedDataSource::readsASchool) && !SchoolTransactions.inOneSchool()) {
            throw new IllegalStateException("a statement on a school's tables outside a school's transaction: " + sql);
        }
    }

    private static boolean readsASchool(String sql) {
        boolean reads = TENANT_TABLE.matcher(sql).find();
        if (reads && !sql.contains("school_id")) {
            throw new IllegalStateException("a statement on a school's tables that does not name the school: " + sql);
        }
        return reads;
    }
}
