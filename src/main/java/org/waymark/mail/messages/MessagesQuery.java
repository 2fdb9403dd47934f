package org.waymark.mail.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mail.Outgoing;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class MessagesQuery {
    private static final int SHOWN = 200;

    static final String WAITING_SQL = """
            select count(*) from mail.message where school_id = :school and state = 'waiting'
            """;
    static final String SQL = """
            select address, count(*) filter (where state = 'given up') as given_up,
                   count(*) filter (where state = 'waiting') as trying,
                   (array_agg(problem order by id desc))[1] as problem, max(ended_at) as ended_at, min(try_at) as try_at
              from mail.message
             where school_id = :school and (state = 'given up' or state = 'waiting' and tries > 0)
             group by address
             order by min(try_at) is not null, max(ended_at) desc, address
             limit :most
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<Outgoing> outgoing;

    MessagesQuery(JdbcClient jdbc, ObjectProvider<Outgoing> outgoing) {
        this.jdbc = jdbc;
        this.outgoing = outgoing;
    }

    MessagesPage page(Viewer viewer) {
        int waiting = jdbc.sql(WAITING_SQL)
                .param("school", viewer.schoolKey())
                .query(Integer.class)
                .single();
        List<MessagesPage.Row> rows = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("most", SHOWN + 1)
                .query((row, n) -> row(row))
                .list();
        String trouble = outgoing.stream()
                .flatMap(each -> each.trouble().stream())
                .findFirst()
                .orElse(null);
        return new MessagesPage(
                viewer.path(), trouble, waiting, rows.stream().limit(SHOWN).toList(), rows.size() > SHOWN);
    }

    private static MessagesPage.Row row(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime next = row.getObject("try_at", OffsetDateTime.class);
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new MessagesPage.Row(
                row.getString("address"),
                row.getInt("given_up"),
                row.getInt("trying"),
                row.getString("problem"),
                next != null
                        ? "It is tried again by itself on " + moment(next) + "."
                        : ended == null ? "" : "Given up on " + moment(ended) + ".");
    }

    private static String moment(OffsetDateTime at) {
        return Dates.written(Dates.here(at.toInstant()));
    }
}
