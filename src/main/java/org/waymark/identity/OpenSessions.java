package org.waymark.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.AccountId;

/** The door to where families and children are signed in: their sessions are kept under the number of the account. */
@Repository
public class OpenSessions {
    static final String END_SQL = """
            delete from identity.session where principal_name = :account
            """;

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is signed in as that adult or child, at whatever browser, is out. */
    public void end(AccountId account) {
        jdbc.sql(END_SQL).param("account", account.value().toString()).update();
    }
}
