package org.waymark.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.SchoolId;

/** The messages that wait, and what became of the others. A message is read and ended in one transaction, which holds its row. */
@Repository
public class Queue {
    static final String ADD_SQL = """
            insert into mail.message (id, school_id, address, subject, text, language_code, queued_at, try_at)
            values (:id, :school, :address, :subject, :text, :language, :now, :now)
            """;
    /** Two that send, such as the product and a command beside it, pass each other's rows by. */
    static final String NEXT_SQL = """
            select id, school_id, address, subject, text, language_code, queued_at from mail.message
             where state = 'waiting' and try_at <= :now
             order by try_at, id
             limit 1
               for update skip locked
            """;

    static final String SENT_SQL = """
            update mail.message
               set state = 'sent', subject = null, text = null, try_at = null, problem = null, tries = tries + 1, ended_at = :now
             where id = :id
            """;
    static final String GIVEN_UP_SQL = """
            update mail.message
               set state = 'given up', subject = null, text = null, try_at = null, problem = :problem, tries = tries + 1,
                   ended_at = :now
             where state = 'waiting' and try_at <= :now and (:id::uuid is null or id = :id) and queued_at <= :before
            """;
    static final String LATER_SQL = """
            update mail.message
               set problem = :problem, tries = tries + 1,
                   try_at = :now::timestamptz + interval '1 minute'
                            * (string_to_array(:waits, ','))[least(tries + 1, :longest)]::int
             where state = 'waiting' and try_at <= :now and (:id::uuid is null or id = :id)
            """;
    static final String SWEEP_SQL = """
            delete from mail.message where state <> 'waiting' and ended_at < :before
            """;
    static final String COUNT_SQL = """
            select count(*) filter (where state = 'waiting') as waiting,
                   count(*) filter (where state = 'given up') as given_up
              from mail.message
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait, and how many were not delivered within the last month, in all schools together. */
    public record Count(int waiting, int givenUp) {}

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

    /** The one that has waited longest of those whose turn it is; nobody else takes it until the transaction is over. */
    public Optional<Queued> next() {
        return jdbc.sql(NEXT_SQL)
                .param("now", now())
                .query((row, n) -> queued(row))
                .optional();
    }

    public void sent(UUID id) {
        jdbc.sql(SENT_SQL).param("id", id).param("now", now()).update();
    }

    /** It cannot be delivered, however often it is tried. */
    public void giveUp(UUID id, String problem) {
        giveUp(id, problem, now());
    }

    /** This one is tried again later, unless it was long enough. */
    public void failed(UUID id, String problem) {
        later(id, problem);
    }

    /** All whose turn it was are tried again later: there is no mail server to try them with. */
    public void allFailed(String problem) {
        later(null, problem);
    }

    /** Nothing can be tried: those that have waited long enough are given up, and the others wait on. */
    public void notTried(String problem) {
        giveUp(null, problem, now().minus(Waits.TRIED));
    }

    /** Forgets what became of messages long ago. */
    public int sweep() {
        return jdbc.sql(SWEEP_SQL).param("before", now().minus(Waits.KEPT)).update();
    }

    public Count count() {
        return jdbc.sql(COUNT_SQL)
                .query((row, n) -> new Count(row.getInt("waiting"), row.getInt("given_up")))
                .single();
    }

    private void later(@Nullable UUID id, String problem) {
        giveUp(id, "Tried for three days. " + problem, now().minus(Waits.TRIED));
        jdbc.sql(LATER_SQL)
                .param("id", id)
                .param("problem", problem)
                .param("waits", Waits.minutes())
                .param("longest", Waits.MINUTES.size())
                .param("now", now())
                .update();
    }

    private void giveUp(@Nullable UUID id, String problem, OffsetDateTime before) {
        jdbc.sql(GIVEN_UP_SQL)
                .param("id", id)
                .param("problem", problem)
                .param("before", before)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Queued queued(ResultSet row) throws SQLException {
        long school = row.getLong("school_id");
        return new Queued(
                row.getObject("id", UUID.class),
                row.wasNull() ? null : new SchoolId(school),
                row.getString("address"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("language_code"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }
}
