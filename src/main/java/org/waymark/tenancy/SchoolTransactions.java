package org.waymark.tenancy;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to a school's tables: a transaction in which PostgreSQL shows the rows of that one school. Row-level
 * security is closed when no school is set, so forgetting this shows nothing rather than everything.
 */
@Component
public class SchoolTransactions {
    private static final Object SCHOOL = new Object();

    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    SchoolTransactions(PlatformTransactionManager manager, DataSource dataSource) {
        this.transactions = new TransactionTemplate(manager);
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @throws IllegalStateException inside the transaction of another school */
    public <T extends @org.jspecify.annotations.Nullable Object> T in(SchoolId school, Supplier<T> work) {
        if (TransactionSynchronizationManager.getResource(SCHOOL) instanceof SchoolId current) {
            if (!current.equals(school)) {
                throw new IllegalStateException("already at work in another school");
            }
            return work.get();
        }
        return transactions.<T>execute(status -> {
            // A literal, not set_config(): a distributed PostgreSQL carries only the statement to its workers.
            jdbc.execute("set local app.school_id = '" + school.value() + "'");
            TransactionSynchronizationManager.bindResource(SCHOOL, school);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(SCHOOL);
            }
        });
    }

    public void run(SchoolId school, Runnable work) {
        in(school, () -> {
            work.run();
            return true;
        });
    }

    static boolean inOneSchool() {
        return TransactionSynchronizationManager.hasResource(SCHOOL);
    }
}
