package org.waymark.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by {@code COPY}, in its text format. */
final class CopyRows {
    private static final int SEND_AT = 60_000;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(SEND_AT + 1_000);
    private long rows;

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Made-up values hold nothing that COPY's text format would have to escape. */
    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            switch (values[i]) {
                case null -> text.append("\\N");
                case UUID id -> text.append(id);
                case Object value -> text.append(value);
            }
        }
        text.append('\n');
        rows++;
        if (text.length() > SEND_AT) {
            send();
        }
    }

    private void send() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused made-up rows: " + e.getMessage(), e);
        }
    }

    /** How many rows went in. */
    long end() throws SQLException {
        send();
        copy.endCopy();
        return rows;
    }
}
