package org.waymark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * While it is asked to, keeps nothing of what the product writes: every transaction is undone where it would be committed. So a
 * test may press every button there is, and the others count what they counted before.
 */
final class Unkept extends DelegatingDataSource {
    private static volatile boolean on;

    Unkept(DataSource target) {
        super(target);
    }

    static void during(Runnable work) {
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (!on) {
            return connection;
        }
        connection.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "commit" -> connection.rollback();
                        case "setAutoCommit" -> {
                            // Statements outside a transaction are undone when the connection is given back.
                        }
                        case "close" -> {
                            connection.rollback();
                            connection.setAutoCommit(true);
                            connection.close();
                        }
                        default -> {
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        }
                    }
                    return null;
                });
    }
}
