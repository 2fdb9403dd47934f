package org.waymark.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows guessing down, for one account from one device. A device that has signed in as somebody before is counted by
 * itself, so that whoever guesses at the head's password elsewhere does not lock the head out; all devices never seen
 * for the account are counted together. A school's network address is never blocked: thirty teachers share it.
 */
@Repository
class Guesses {
    /** Wrong tries that cost nothing. */
    static final int FREE = 5;

    static final String BLOCKED_SQL = """
            select blocked_until from identity.guess where who = :who and blocked_until > :now
            """;
    static final String WRONG_SQL = """
            insert into identity.guess (who, failures, last_at)
            values (:who, 1, :now)
            on conflict (who) do update
               set failures = case when identity.guess.last_at < :forgotten then 1 else identity.guess.failures + 1 end,
                   last_at = excluded.last_at
            returning failures
            """;
    static final String BLOCK_SQL = """
            update identity.guess set blocked_until = :until where who = :who
            """;
    static final String RIGHT_SQL = """
            delete from identity.guess where who = :who
            """;

    static final String COUNTED_SQL = """
            select exists (select 1 from identity.guess where who = :who)
            """;
    static final String KNOWN_SQL = """
            select exists (select 1
                             from identity.device d
                             join identity.account a on a.id = d.account_id
                            where lower(a.email) = lower(:email) and a.kind = 'staff' and d.device_hash = :device)
            """;
    static final String REMEMBER_SQL = """
            insert into identity.device (account_id, device_hash, last_at)
            select id, :device, :now from identity.account where lower(email) = lower(:email) and kind = 'staff'
            on conflict (account_id, device_hash) do update set last_at = excluded.last_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long is left to wait, where there is something to wait for. */
    Optional<Duration> wait(String email, String device) {
        return blocked(who(email, device));
    }

    void wrong(String email, String device) {
        add(who(email, device), FREE);
    }

    /** How long is left to wait for whatever a key counts. */
    Optional<Duration> left(String key) {
        return blocked(Secret.hex(key));
    }

    void count(String key, int free) {
        add(Secret.hex(key), free);
    }

    void forget(String key) {
        jdbc.sql(RIGHT_SQL).param("who", Secret.hex(key)).update();
    }

    boolean isCounted(String key) {
        return jdbc.sql(COUNTED_SQL)
                .param("who", Secret.hex(key))
                .query(Boolean.class)
                .single();
    }

    private Optional<Duration> blocked(String who) {
        return jdbc.sql(BLOCKED_SQL)
                .param("who", who)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now(), until));
    }

    private void add(String who, int free) {
        int failures = jdbc.sql(WRONG_SQL)
                .param("who", who)
                .param("now", now())
                .param("forgotten", now().minusDays(1))
                .query(Integer.class)
                .single();
        if (failures > free) {
            jdbc.sql(BLOCK_SQL)
                    .param("who", who)
                    .param("until", now().plus(pause(failures - free)))
                    .update();
        }
    }

    void right(String email, String device) {
        jdbc.sql(RIGHT_SQL).param("who", who(email, device)).update();
        jdbc.sql(REMEMBER_SQL)
                .param("email", email.strip())
                .param("device", Secret.hex(device))
                .param("now", now())
                .update();
    }

    /** 10 seconds after the first that is not free, twice as long after each more, never above a quarter of an hour. */
    static Duration pause(int tooMany) {
        long seconds = 10L << Math.min(tooMany - 1, 7);
        return Duration.ofSeconds(Math.min(seconds, 900));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String who(String email, String device) {
        return Secret.hex(email.strip().toLowerCase(Locale.ROOT) + "\n" + orNew(email, device));
    }

    /** The device, where the account has signed in there before; all others are guessed at together. */
    String orNew(String email, String device) {
        boolean known = jdbc.sql(KNOWN_SQL)
                .param("email", email.strip())
                .param("device", Secret.hex(device))
                .query(Boolean.class)
                .single();
        return known ? device : "a device not seen before";
    }
}
