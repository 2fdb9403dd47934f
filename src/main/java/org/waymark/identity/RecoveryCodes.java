package org.waymark.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.AccountId;

/** Ten codes to write down, each good once in place of the app's. Fifty-eight bits each; only hashes are kept. */
@Repository
public class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int GROUPS = 3;
    private static final int SIGNS = 4;

    static final String FORGET_SQL = """
            delete from identity.recovery_code where account_id = :account
            """;
    static final String ADD_SQL = """
            insert into identity.recovery_code (account_id, code_hash) values (:account, :hash)
            """;
    static final String USE_SQL = """
            update identity.recovery_code set used_at = :now
             where account_id = :account and code_hash = :hash and used_at is null
            """;
    static final String LEFT_SQL = """
            select count(*) from identity.recovery_code where account_id = :account and used_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** New ones; those before are worth nothing from here on. They are shown this once. */
    public List<String> renew(AccountId account) {
        forget(account);
        List<String> codes = Stream.generate(() -> Secret.code(GROUPS, SIGNS))
                .limit(HOW_MANY)
                .toList();
        codes.forEach(code -> jdbc.sql(ADD_SQL)
                .param("account", account.value())
                .param("hash", Secret.hash(Secret.plain(code)))
                .update());
        return codes;
    }

    public int left(AccountId account) {
        return jdbc.sql(LEFT_SQL)
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void forget(AccountId account) {
        jdbc.sql(FORGET_SQL).param("account", account.value()).update();
    }

    /** True once for each. */
    boolean use(AccountId account, String code) {
        return jdbc.sql(USE_SQL)
                        .param("account", account.value())
                        .param("hash", Secret.hash(Secret.plain(code)))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
