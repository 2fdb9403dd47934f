package org.waymark.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/**
 * Turning the second step off for somebody who lost phone and codes, passkeys too: one person asks and another does it, neither for
 * themselves, so that nobody alone can get into a colleague's account.
 */
@Repository
public class SecondStepResets {
    private static final Period LASTS = Period.ofDays(7);
    private static final int LONGEST = 300;

    static final String ASK_SQL = """
            insert into identity.second_step_reset (account_id, school_id, reason, asked_by, asked_by_name, asked_at)
            select m.account_id, m.school_id, :reason, :by, :actor, :now
              from identity.membership m
             where m.school_id = :school and m.account_id = :account
               and exists (select 1 from identity.second_step s where s.account_id = m.account_id)
            on conflict (account_id) do update
               set school_id = excluded.school_id, reason = excluded.reason, asked_by = excluded.asked_by,
                   asked_by_name = excluded.asked_by_name, asked_at = excluded.asked_at
            """;
    static final String ASKED_SQL = """
            select r.account_id, a.name, r.reason, r.asked_by, r.asked_by_name, r.asked_at
              from identity.second_step_reset r
              join identity.account a on a.id = r.account_id
             where r.school_id = :school and r.asked_at > :since
             order by r.asked_at
            """;
    static final String DONE_SQL = """
            delete from identity.second_step_reset
             where school_id = :school and account_id = :account and asked_at > :since
               and asked_by <> :by and account_id <> :by
            """;

    private final JdbcClient jdbc;
    private final SecondStep secondStep;
    private final Audit audit;
    private final Clock clock;

    SecondStepResets(JdbcClient jdbc, SecondStep secondStep, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.secondStep = secondStep;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was asked for in the last week and is not done. */
    public record Asked(AccountId account, String name, String reason, AccountId by, String byName, OffsetDateTime at) {
        /** Whether somebody may do what was asked. */
        public boolean mayBeDoneBy(AccountId somebody) {
            return !by.equals(somebody) && !account.equals(somebody);
        }
    }

    /** @throws Refused without a reason, and where the person has no second step */
    public void ask(AccountId account, String why, Viewer by) {
        String reason = why.replace("\0", "").strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new Refused("reason", "Say why in at most " + LONGEST + " characters, such as “lost phone”.");
        }
        if (account.equals(by.account())) {
            throw new Refused("account", "Ask a colleague to ask for yours.");
        }
        int asked = jdbc.sql(ASK_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .param("reason", reason)
                .param("by", by.accountKey())
                .param("actor", by.name())
                .param("now", now())
                .update();
        if (asked == 0) {
            throw new Refused("account", "Choose somebody of this school who has a second step.");
        }
        audit.record(
                by, "asked for a second step to be turned off", "account " + account.value(), null, null, null, reason);
    }

    public List<Asked> asked(Viewer viewer) {
        return jdbc.sql(ASKED_SQL)
                .param("school", viewer.schoolKey())
                .param("since", now().minus(LASTS))
                .query((row, n) -> new Asked(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getString("reason"),
                        new AccountId(row.getObject("asked_by", UUID.class)),
                        row.getString("asked_by_name"),
                        row.getObject("asked_at", OffsetDateTime.class)))
                .list();
    }

    /** @throws Refused to whoever asked and to whom it is for, and where nobody asked within a week */
    public void turnOff(AccountId account, Viewer by) {
        int done = jdbc.sql(DONE_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .param("since", now().minus(LASTS))
                .param("by", by.accountKey())
                .update();
        if (done == 0) {
            throw new Refused("A second step is turned off by two people: one asks, another does it within a week.");
        }
        secondStep.turnOff(account);
        audit.record(by, "turned a second step off", "account " + account.value(), null, null, null, null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
