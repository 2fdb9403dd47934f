package org.waymark.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;
import org.waymark.hosting.Installation;
import org.waymark.hosting.PretendedDay;
import org.waymark.tenancy.AccountId;

/**
 * The door to authenticator apps (RFC 6238: six digits, half a minute, SHA-1, as every such app has it). A secret has 160
 * bits and is kept encrypted. A code is good once, in its own half minute and the ones before and after.
 */
@Repository
public class Authenticators {
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static final String BEGIN_SQL = """
            insert into identity.authenticator (account_id, secret, made_at)
            values (:account, :secret, :now)
            on conflict (account_id) do update
               set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
             where identity.authenticator.confirmed_at is null
            """;
    static final String SECRET_SQL = """
            select secret from identity.authenticator where account_id = :account
            """;
    static final String BEGUN_SQL = """
            select secret from identity.authenticator where account_id = :account and confirmed_at is null
            """;
    static final String SINCE_SQL = """
            select confirmed_at from identity.authenticator where account_id = :account and confirmed_at is not null
            """;
    static final String TAKE_SQL = """
            update identity.authenticator
               set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
             where account_id = :account and last_step < :step
            """;
    static final String REMOVE_SQL = """
            delete from identity.authenticator where account_id = :account
            """;

    private final JdbcClient jdbc;
    private final PretendedDay clock;
    private final BytesEncryptor sealed;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    Authenticators(JdbcClient jdbc, PretendedDay clock, Installation installation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sealed = new AesBytesEncryptor(
                installation.directory().key(), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
    }

    /** Since when signing in asks for a code; empty where it does not. */
    public Optional<Instant> since(AccountId account) {
        return jdbc.sql(SINCE_SQL)
                .param("account", account.value())
                .query((row, n) -> row.getTimestamp("confirmed_at").toInstant())
                .optional();
    }

    /** A new secret for an app to be shown, in force once {@link #take} has taken a first code. */
    public byte[] begin(AccountId account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql(BEGIN_SQL)
                .param("account", account.value())
                .param("secret", sealed.encrypt(secret))
                .param("now", clock.outside().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** The secret that waits for its first code. */
    public Optional<byte[]> begun(AccountId account) {
        return secret(BEGUN_SQL, account);
    }

    /** True for the code that the app shows, once. */
    public boolean take(AccountId account, String typed) {
        byte[] secret = secret(SECRET_SQL, account).orElse(null);
        String code = typed.replaceAll("\\s", "");
        if (secret == null || !code.matches("\\d{6}")) {
            return false;
        }
        long now = clock.outside().getEpochSecond() / codes.getTimeStep().toSeconds();
        for (long step = now - 1; step <= now + 1; step++) {
            if (isRight(code, secret, step)) {
                return taken(account, step);
            }
        }
        return false;
    }

    void remove(AccountId account) {
        jdbc.sql(REMOVE_SQL).param("account", account.value()).update();
    }

    private Optional<byte[]> secret(String sql, AccountId account) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .query((row, n) -> sealed.decrypt(row.getBytes("secret")))
                .optional();
    }

    private boolean isRight(String code, byte[] secret, long step) {
        try {
            String shown = codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds()));
            return MessageDigest.isEqual(
                    shown.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean taken(AccountId account, long step) {
        return jdbc.sql(TAKE_SQL)
                        .param("account", account.value())
                        .param("step", step)
                        .param("now", clock.outside().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
