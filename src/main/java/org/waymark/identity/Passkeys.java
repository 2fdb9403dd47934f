package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.AccountId;
import org.waymark.ui.Refused;

/** The door to somebody's own passkeys. One signs in alone, and from the first one on the password alone does not. */
@Repository
public class Passkeys {
    /** Phone, laptop, tablet, a security key in the drawer: more are a sign of something else. */
    private static final int MOST = 10;

    private static final int LONGEST = 60;

    static final String LIST_SQL = """
            select id, name, made_at, last_used_at from identity.passkey where account_id = :account order by made_at
            """;
    static final String REMOVE_SQL = """
            delete from identity.passkey where account_id = :account and id = :id
            """;
    static final String FORGET_SQL = """
            delete from identity.passkey where account_id = :account
            """;

    private final JdbcClient jdbc;
    private final PasskeyCeremonies ceremonies;
    private final Accounts accounts;

    Passkeys(JdbcClient jdbc, PasskeyCeremonies ceremonies, Accounts accounts) {
        this.jdbc = jdbc;
        this.ceremonies = ceremonies;
        this.accounts = accounts;
    }

    public List<Passkey> of(AccountId account) {
        return jdbc.sql(LIST_SQL)
                .param("account", account.value())
                .query((row, n) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used_at", OffsetDateTime.class))))
                .list();
    }

    /** What the browser is asked to make, as JSON. */
    public String begin(AccountId account, HttpServletRequest request) {
        return ceremonies.begin(accounts.find(account).orElseThrow(), request);
    }

    /** @throws Refused without a name, with more than anybody needs, and where the device made something else */
    public void add(AccountId account, String typed, String made, HttpServletRequest request) {
        String name = typed.replace("\0", "").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refused(
                    "name", "Give the passkey a name of at most " + LONGEST + " characters, such as “my phone”.");
        }
        if (of(account).size() >= MOST) {
            throw new Refused("name", "You have " + MOST + " passkeys. Remove one that you no longer use first.");
        }
        ceremonies.keep(account, name, made, request);
    }

    /** Whether there was such a one. */
    public boolean remove(AccountId account, UUID passkey) {
        return jdbc.sql(REMOVE_SQL)
                        .param("account", account.value())
                        .param("id", passkey)
                        .update()
                == 1;
    }

    void forget(AccountId account) {
        jdbc.sql(FORGET_SQL).param("account", account.value()).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
