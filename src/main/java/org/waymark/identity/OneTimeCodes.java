package org.waymark.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.AccountId;

/**
 * Codes that are printed and handed over, with which somebody sets their password once. Four groups of four out of 30
 * letters and digits that cannot be mistaken for one another: 78 bits. Only a hash is kept.
 */
@Repository
public class OneTimeCodes {
    /** How long a printed code may lie in a pigeon-hole. */
    public static final Duration LASTS = Duration.ofDays(14);

    private static final int GROUPS = 4;
    private static final int SIGNS = 4;

    static final String ISSUE_SQL = """
            insert into identity.one_time_code (account_id, code_hash, expires_at)
            values (:account, :hash, :expires)
            on conflict (account_id) do update
               set code_hash = excluded.code_hash, expires_at = excluded.expires_at, used_at = null
            """;
    static final String USE_SQL = """
            update identity.one_time_code
               set used_at = :now
             where account_id = :account and code_hash = :hash and used_at is null and expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new code and forgets any earlier one. It is shown this once. */
    public String issue(AccountId account) {
        String code = Secret.code(GROUPS, SIGNS);
        jdbc.sql(ISSUE_SQL)
                .param("account", account.value())
                .param("hash", Secret.hash(Secret.plain(code)))
                .param("expires", now().plus(LASTS))
                .update();
        return code;
    }

    /** True once, for the right code in time. */
    boolean use(AccountId account, String code) {
        return jdbc.sql(USE_SQL)
                        .param("account", account.value())
                        .param("hash", Secret.hash(Secret.plain(code)))
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
