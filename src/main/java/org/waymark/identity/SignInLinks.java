package org.waymark.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.hosting.PretendedDay;
import org.waymark.tenancy.AccountId;

/**
 * Links by e-mail with which an adult of a family signs in once. The same secret may be typed as a code on another device: four
 * groups of four signs, 78 bits. Looking at a link uses nothing up, since mail servers look at links.
 */
@Repository
public class SignInLinks {
    public static final Duration LASTS = Duration.ofMinutes(20);
    /** Who asks again and again is sent no more for a while: somebody else's mailbox is not to be filled. */
    private static final int MOST_AT_ONCE = 3;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int GROUPS = 4;
    private static final int SIGNS = 4;

    static final String OLD_SQL = """
            delete from identity.sign_in_link where made_at < :old
            """;
    static final String MAKE_SQL = """
            insert into identity.sign_in_link (account_id, token_hash, made_at, expires_at)
            select :account, :hash, :now, :until
             where (select count(*) from identity.sign_in_link where account_id = :account and expires_at > :now) < :most
            """;
    static final String OWNER_SQL = """
            select account_id from identity.sign_in_link
             where token_hash = :hash and used_at is null and expires_at > :now
            """;
    static final String USE_SQL = """
            update identity.sign_in_link set used_at = :now
             where token_hash = :hash and used_at is null and expires_at > :now
            returning account_id
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PretendedDay clock;

    SignInLinks(JdbcClient jdbc, Accounts accounts, PretendedDay clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new one; empty where so many are on their way already that another is of no use. */
    public Optional<String> make(AccountId account) {
        OffsetDateTime now = now();
        jdbc.sql(OLD_SQL).param("old", now.minus(KEPT)).update();
        String code = Secret.code(GROUPS, SIGNS);
        int made = jdbc.sql(MAKE_SQL)
                .param("account", account.value())
                .param("hash", hash(code))
                .param("now", now)
                .param("until", now.plus(LASTS))
                .param("most", MOST_AT_ONCE)
                .update();
        return made == 1 ? Optional.of(code) : Optional.empty();
    }

    /** Whom it would sign in; empty for one that is wrong, used or too old. */
    public Optional<Account> owner(String code) {
        return jdbc.sql(OWNER_SQL)
                .param("hash", hash(code))
                .param("now", now())
                .query((row, n) -> row.getObject("account_id", UUID.class))
                .optional()
                .flatMap(this::open);
    }

    /** Whom it signs in, this once. */
    public Optional<Account> use(String code) {
        return jdbc.sql(USE_SQL)
                .param("hash", hash(code))
                .param("now", now())
                .query((row, n) -> row.getObject("account_id", UUID.class))
                .optional()
                .flatMap(this::open);
    }

    private Optional<Account> open(UUID account) {
        return accounts.find(new AccountId(account)).filter(Account::isEnabled);
    }

    private static byte[] hash(String code) {
        return Secret.hash("sign-in link " + Secret.plain(code));
    }

    private OffsetDateTime now() {
        return clock.outside().atOffset(ZoneOffset.UTC);
    }
}
