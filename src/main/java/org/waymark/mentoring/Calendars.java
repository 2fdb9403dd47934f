package org.waymark.mentoring;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.identity.Secret;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;

/** The door to secret calendar addresses. Whoever has one sees what its owner sees of their meetings, and no more. */
@Repository
public class Calendars {
    static final String REVOKE_SQL = """
            delete from mentoring.calendar where school_id = :school and account_id = :account
            """;
    static final String MAKE_SQL = """
            insert into mentoring.calendar (token_hash, school_id, account_id, made_at)
            values (:hash, :school, :account, :at)
            """;
    static final String HAS_SQL = """
            select exists (select 1 from mentoring.calendar where school_id = :school and account_id = :account)
            """;
    static final String FIND_SQL = """
            select school_id, account_id from mentoring.calendar where token_hash = :hash
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Calendars(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret; one given out before holds no longer. It cannot be told again. */
    public String make(Viewer by) {
        String token = Secret.token();
        delete(by);
        jdbc.sql(MAKE_SQL)
                .param("hash", Secret.hash(token))
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by, "made a calendar address", "their own meetings", null, null, null, null);
        return token;
    }

    public void revoke(Viewer by) {
        if (delete(by) > 0) {
            audit.record(by, "revoked a calendar address", "their own meetings", null, null, null, null);
        }
    }

    public boolean has(Viewer viewer) {
        return jdbc.sql(HAS_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query(Boolean.class)
                .single();
    }

    /** Who looks with it: its owner, with no role and so with nothing but their own meetings. */
    public Optional<Viewer> find(String token) {
        return jdbc.sql(FIND_SQL)
                .param("hash", Secret.hash(token))
                .query((row, n) -> new Viewer(
                        new SchoolId(row.getLong("school_id")),
                        "",
                        "",
                        new AccountId(row.getObject("account_id", UUID.class)),
                        "calendar",
                        Set.of()))
                .optional();
    }

    private int delete(Viewer by) {
        return jdbc.sql(REVOKE_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .update();
    }
}
