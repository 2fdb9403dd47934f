package org.waymark.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that wait, and what became of the others. */
@Repository
class Queue {
    static final String ADD_SQL = """
            insert into mail.message (id, school_id, address, subject, text, language_code, queued_at, try_at)
            values (:id, :school, :address, :subject, :text, :language, :now, :now)
            """;
    static final String SENT_SQL = """
            update mail.message
               set state = 'sent', subject = null, text = null, try_at = null, problem = null, tries = tries + 1, ended_at = :now
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, Mail mail) {
        jdbc.sql(ADD_SQL)
                .param("id", id)
                .param("school", mail.school() == null ? null : mail.school().value())
                .param("address", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("language", mail.languageCode())
                .param("now", now())
                .update();
    }

    void sent(UUID id) {
        jdbc.sql(SENT_SQL).param("id", id).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
