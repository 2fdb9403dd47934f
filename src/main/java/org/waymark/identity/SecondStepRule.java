package org.waymark.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/**
 * A school's rule that whoever sees all its children (office, head, assessment lead, SENCo, and who leads its trust) must
 * have a second step. Families are invited only where it is on.
 */
@Repository
public class SecondStepRule {
    private static final int LONGEST = 300;
    private static final String[] ROLES = Arrays.stream(Role.values())
            .filter(Role::seesWholeSchool)
            .map(Role::code)
            .toArray(String[]::new);

    static final String SINCE_SQL = """
            select since from identity.second_step_rule where school_id = :school
            """;
    static final String ON_SQL = """
            insert into identity.second_step_rule (school_id, since) values (:school, :now)
            on conflict (school_id) do nothing
            """;
    static final String OFF_SQL = """
            delete from identity.second_step_rule where school_id = :school
            """;
    static final String WITHOUT_SQL = """
            select name
              from identity.account
             where id in (select account_id from identity.membership where school_id = :school and roles && :roles::text[]
                          union all
                          select t.account_id
                            from identity.trust_membership t
                            join school.school s on s.trust_id = t.trust_id
                           where s.school_id = :school)
               and id not in (select account_id from identity.second_step)
               and disabled_at is null
             order by name
            """;
    static final String ASKED_BY_SQL = """
            select school from identity.second_step_asked where account_id = :account order by school limit 1
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    SecondStepRule(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when the school has the rule; empty where it has not, and then it invites no family. */
    public Optional<Instant> since(Viewer viewer) {
        return jdbc.sql(SINCE_SQL)
                .param("school", viewer.schoolKey())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Those whom the rule is about, or would be, and who have no second step yet, by name. */
    public List<String> without(Viewer viewer) {
        return jdbc.sql(WITHOUT_SQL)
                .param("school", viewer.schoolKey())
                .param("roles", ROLES)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** The school whose rule somebody is under, whether they have a second step or not. */
    public Optional<String> askedBy(AccountId account) {
        return jdbc.sql(ASKED_BY_SQL)
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    public void turnOn(Viewer by) {
        int on = jdbc.sql(ON_SQL)
                .param("school", by.schoolKey())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (on == 1) {
            audit.record(by, "made a second step a duty", "whoever sees the whole school", null, null, null, null);
        }
    }

    /** @throws Refused without a reason */
    public void turnOff(String why, Viewer by) {
        String reason = why.replace("\0", "").strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new Refused("why", "Say in at most " + LONGEST + " characters why nobody has to any more.");
        }
        int off = jdbc.sql(OFF_SQL).param("school", by.schoolKey()).update();
        if (off == 1) {
            audit.record(
                    by,
                    "ended that a second step is a duty",
                    "whoever sees the whole school",
                    null,
                    null,
                    null,
                    reason);
        }
    }
}
