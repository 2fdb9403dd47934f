package org.waymark.shape;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.TestDatabase;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.SchoolTransactions;

/** The application's guarded connections, put together by {@code tenancy}'s own configuration. */
final class Guard implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc;
    private final SchoolTransactions transactions;

    Guard(TestDatabase database) {
        context.registerBean(DataSource.class, database::app);
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
        context.register(tenancyConfiguration(), SchoolTransactions.class);
        context.refresh();
        jdbc = JdbcClient.create(context.getBean(DataSource.class));
        transactions = context.getBean(SchoolTransactions.class);
    }

    /** What is not refused outside a school's transaction. */
    List<String> openOutside(List<String> tables) {
        return tables.stream()
                .filter(table -> !refuses(() -> read("select count(*) from %s where school_id = 1", table)))
                .toList();
    }

    /** What is not refused although the statement names no school. */
    List<String> openUnnamed(List<String> tables) {
        return tables.stream()
                .filter(table -> !refuses(() -> inSchool(1, () -> read("select count(*) from %s", table))))
                .toList();
    }

    void inSchool(long school, Runnable work) {
        transactions.run(new SchoolId(school), work);
    }

    long read(String sql, String table) {
        return jdbc.sql(sql.formatted(table)).query(Long.class).single();
    }

    private static boolean refuses(Runnable work) {
        try {
            work.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static Class<?> tenancyConfiguration() {
        try {
            return Class.forName("org.waymark.tenancy.TenancyConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
