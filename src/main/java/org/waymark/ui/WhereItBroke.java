package org.waymark.ui;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A fault of ours as the log may keep it: the kinds of exception and the places in the code. Their messages are left out, for
 * they may hold what was typed, or a pupil's name; a database's do.
 */
public final class WhereItBroke {
    private WhereItBroke() {}

    public static String of(@Nullable Throwable thrown) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            said.append("\n  ").append(cause.getClass().getName());
            if (cause instanceof Incomplete incomplete) {
                said.append(": ").append(incomplete.getMessage());
            }
            if (cause instanceof SQLException sql) {
                said.append(" SQLSTATE ").append(sql.getSQLState());
            }
            StackTraceElement[] places = cause.getStackTrace();
            for (int i = 0; i < places.length; i++) {
                // Where it broke, and our own way there; not the forty frames of the server below.
                if (i < 6 || places[i].getClassName().startsWith("org.waymark.")) {
                    said.append("\n    at ").append(places[i]);
                }
            }
        }
        return said.toString();
    }
}
