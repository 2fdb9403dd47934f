package org.waymark.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.waymark.TestDatabase;

/** Rows put into the shared demonstration for a while, and taken out again, so that no other test meets them. */
final class Planted implements AutoCloseable {
    private final TestDatabase database;
    private final long school;
    private final Deque<String> undo = new ArrayDeque<>();

    Planted(TestDatabase database, long school) {
        this.database = database;
        this.school = school;
    }

    /** As the owner of the tables, in the school. */
    void put(String sql, String undoing) {
        run(sql);
        undo(undoing);
    }

    /** A row that is a thing in an address. The statement takes the new id and the school. */
    void row(Things things, String kind, Whose whose, String table, String sql) {
        String id = UUID.randomUUID().toString();
        put(
                sql.formatted(id, school),
                "delete from %s where school_id = %d and id = '%s'".formatted(table, school, id));
        things.put(kind, whose, id);
    }

    /** What is to be undone of what was put there otherwise. */
    void undo(String undoing) {
        undo.push(undoing);
    }

    private void run(String sql) {
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set app.school_id = '" + school + "'");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            run(undo.pop());
        }
    }
}
