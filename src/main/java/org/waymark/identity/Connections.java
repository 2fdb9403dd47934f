package org.waymark.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.hosting.PretendedDay;
import org.waymark.tenancy.AccountId;
import org.waymark.ui.Refused;

/** The door to whom a provider may vouch for: identities that their owner connected while signed in, and no others. */
@Repository
public class Connections {
    static final String OWNER_SQL = """
            update identity.single_sign_on set last_used_at = :now
             where issuer = :issuer and subject = :subject
            returning account_id
            """;
    static final String CONNECT_SQL = """
            insert into identity.single_sign_on (issuer, subject, account_id, provider, shown_as, connected_at)
            values (:issuer, :subject, :account, :provider, :shown, :now)
            on conflict (issuer, subject) do update set shown_as = excluded.shown_as
             where identity.single_sign_on.account_id = excluded.account_id
            """;
    static final String LIST_SQL = """
            select issuer, subject, provider, shown_as, connected_at from identity.single_sign_on
             where account_id = :account order by connected_at
            """;
    static final String END_SQL = """
            delete from identity.single_sign_on
             where account_id = :account and issuer = :issuer and subject = :subject
            """;

    private final JdbcClient jdbc;
    private final PretendedDay clock;

    Connections(JdbcClient jdbc, PretendedDay clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One identity that may sign somebody in. */
    public record Connection(Vouched who, Instant since) {}

    /** Whose it is. The e-mail address in it says nothing. */
    Optional<AccountId> owner(Vouched who) {
        return jdbc.sql(OWNER_SQL)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .param("now", now())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** @throws Refused where it signs somebody else in */
    public void connect(AccountId account, Vouched who) {
        int connected = jdbc.sql(CONNECT_SQL)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .param("account", account.value())
                .param("provider", who.provider())
                .param("shown", who.shownAs())
                .param("now", now())
                .update();
        if (connected == 0) {
            throw new Refused("%s at %s signs in somebody else here. Each of you connects an account of your own."
                    .formatted(who.shownAs(), who.provider()));
        }
    }

    public List<Connection> of(AccountId account) {
        return jdbc.sql(LIST_SQL)
                .param("account", account.value())
                .query((row, n) -> new Connection(
                        new Vouched(
                                row.getString("provider"),
                                row.getString("issuer"),
                                row.getString("subject"),
                                row.getString("shown_as")),
                        row.getObject("connected_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether there was such a one. */
    public boolean end(AccountId account, String issuer, String subject) {
        return jdbc.sql(END_SQL)
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.outside().atOffset(ZoneOffset.UTC);
    }
}
