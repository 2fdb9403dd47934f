package org.waymark.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Uuid7;

/**
 * The door to the seals. Each hashes the events since the last one together with the last hash, so that nobody who can
 * write to the tables changes or takes away an event unnoticed. Whoever could rewrite every later seal as well is caught
 * only by comparing with a backup.
 */
@Repository
public class Seals {
    /** Events come into sight when their transaction ends, which for a large import may be long after they were made. */
    private static final Duration SETTLED = Duration.ofHours(1);

    /** Two at once count to the same number, and the second adds nothing. */
    static final String SEAL_SQL = """
            with last as (
                select number, through, hash from audit.seal where school_id = :school order by number desc limit 1
            ), fresh as (
                select count(*) as events,
                       (array_agg(e.id order by e.id desc))[1] as through,
                       string_agg(sha256(convert_to(jsonb_build_array(
                           e.id, extract(epoch from e.at), e.account_id, e.actor, e.act, e.subject, e.pupil_id,
                           e.was, e.now, e.reason)::text, 'UTF8')), ''::bytea order by e.id) as hashes
                  from audit.event e
                 where e.school_id = :school and e.id < :before
                   and e.id > coalesce((select through from last), '00000000-0000-0000-0000-000000000000')
            )
            insert into audit.seal (school_id, number, through, events, hash, sealed_at)
            select :school, coalesce(last.number, 0) + 1, fresh.through, fresh.events,
                   sha256(coalesce(last.hash, ''::bytea) || fresh.hashes), :at
              from fresh left join last on true
             where fresh.events > 0
            on conflict (school_id, number) do nothing
            """;

    /** The events are hashed as they were for sealing: the two must stay alike. */
    static final String CHECK_SQL = """
            with chain as (
                select number, through, events, hash, sealed_at,
                       row_number() over (order by number) as place,
                       coalesce(lag(through) over (order by number), '00000000-0000-0000-0000-000000000000') as after,
                       coalesce(lag(hash) over (order by number), ''::bytea) as before
                  from audit.seal
                 where school_id = :school
            )
            select c.number, c.after, c.through, c.events, c.sealed_at,
                   c.number = c.place and (
                       select count(*) = c.events
                              and sha256(c.before || coalesce(string_agg(sha256(convert_to(jsonb_build_array(
                                  e.id, extract(epoch from e.at), e.account_id, e.actor, e.act, e.subject, e.pupil_id,
                                  e.was, e.now, e.reason)::text, 'UTF8')), ''::bytea order by e.id), ''::bytea)) = c.hash
                         from audit.event e
                        where e.school_id = :school and e.id > c.after and e.id <= c.through) as holds
              from chain c
             order by c.number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Seals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds one seal over the events older than an hour that have none yet; without such events, nothing. */
    public void seal(SchoolId school) {
        jdbc.sql(SEAL_SQL)
                .param("school", school.value())
                .param("before", Uuid7.olderThan(SETTLED))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Walks the chain from its first seal. */
    public Chain check(SchoolId school) {
        List<Seal> all = jdbc.sql(CHECK_SQL)
                .param("school", school.value())
                .query((row, n) -> seal(row))
                .list();
        return new Chain(all);
    }

    private static Seal seal(ResultSet row) throws SQLException {
        UUID after = row.getObject("after", UUID.class);
        return new Seal(
                row.getInt("number"),
                row.getInt("events"),
                Uuid7.madeAt(after),
                Uuid7.madeAt(row.getObject("through", UUID.class)),
                row.getTimestamp("sealed_at").toInstant(),
                row.getBoolean("holds"));
    }

    /**
     * A seal, and whether it still fits what it was put on.
     *
     * @param after its events were made after this moment, and
     * @param through until this one
     */
    public record Seal(int number, int events, Instant after, Instant through, Instant sealedAt, boolean holds) {}
}
