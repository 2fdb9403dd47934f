package org.waymark.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hosting.InDemonstration;
import org.waymark.tenancy.SchoolId;

/** What a demonstration would have sent: kept with its words and shown, and nothing leaves the machine. */
@Component
@Conditional(InDemonstration.class)
public class SentMails implements Outgoing {
    private static final int SHOWN = 200;

    static final String ADD_SQL = """
            insert into mail.shown (id, subject, text) values (:id, :subject, :text)
            """;
    static final String SQL = """
            select m.id, m.school_id, m.address, s.subject, s.text, m.language_code, m.ended_at
              from mail.shown s
              join mail.message m on m.id = s.id
             where (:address::text is null or lower(m.address) = lower(:address)) and (:id::uuid is null or m.id = :id)
             order by m.ended_at desc, m.id desc
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Queue queue;

    SentMails(JdbcClient jdbc, Queue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** One message as it would have been sent. */
    public record Sent(
            UUID id,
            @Nullable SchoolId school,
            String to,
            String subject,
            String text,
            String languageCode,
            Instant at) {}

    @Override
    public void queued(UUID id, Mail mail) {
        jdbc.sql(ADD_SQL)
                .param("id", id)
                .param("subject", mail.subject())
                .param("text", mail.text())
                .update();
        queue.sent(id);
    }

    /** The newest first. */
    public List<Sent> all() {
        return read(null, null);
    }

    /** What was sent to one address, the newest first. */
    public List<Sent> to(String address) {
        return read(address, null);
    }

    public Optional<Sent> find(UUID id) {
        return read(null, id).stream().findFirst();
    }

    private List<Sent> read(@Nullable String address, @Nullable UUID id) {
        return jdbc.sql(SQL)
                .param("address", address)
                .param("id", id)
                .param("most", SHOWN)
                .query((row, n) -> {
                    long school = row.getLong("school_id");
                    return new Sent(
                            row.getObject("id", UUID.class),
                            row.wasNull() ? null : new SchoolId(school),
                            row.getString("address"),
                            row.getString("subject"),
                            row.getString("text"),
                            row.getString("language_code"),
                            row.getObject("ended_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
