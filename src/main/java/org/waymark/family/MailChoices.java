package org.waymark.family;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;

/** The door to whether an adult is written to when there is something new. They are, unless they say otherwise. */
@Repository
public class MailChoices {
    static final String SQL = """
            select count(*) from family.without_mail where school_id = :school and account_id = :account
            """;
    static final String WITHOUT_SQL = """
            insert into family.without_mail (school_id, account_id, since) values (:school, :account, :at)
            on conflict (school_id, account_id) do nothing
            """;
    static final String WITH_SQL = """
            delete from family.without_mail where school_id = :school and account_id = :account
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean wanted(Viewer viewer) {
        return jdbc.sql(SQL)
                        .param("school", viewer.schoolKey())
                        .param("account", viewer.accountKey())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    public void change(boolean wanted, Viewer by) {
        int changed = wanted
                ? jdbc.sql(WITH_SQL)
                        .param("school", by.schoolKey())
                        .param("account", by.accountKey())
                        .update()
                : jdbc.sql(WITHOUT_SQL)
                        .param("school", by.schoolKey())
                        .param("account", by.accountKey())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (changed > 0) {
            String act = wanted ? "asked for e-mail about what is new" : "wants no e-mail about what is new";
            audit.record(by, act, by.accountKey().toString(), null, null, null, null);
        }
    }
}
