package org.waymark.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The door to the audit: called in the transaction of the change, so that neither is there without the other. */
@Repository
public class Audit {
    static final String RECORD_SQL = """
            insert into audit.event (school_id, id, at, account_id, actor, act, subject, pupil_id, was, now, reason)
            values (:school, :id, :at, :account, :actor, :act, :subject, :pupil, :was::jsonb, :now::jsonb, :reason)
            """;
    static final String EACH_SQL = """
            insert into audit.event (school_id, id, at, account_id, actor, act, subject, pupil_id)
            select :school, e.id, :at, :account, :actor, :act, e.subject, e.pupil
              from unnest(:ids::uuid[], :subjects::text[], :pupils::uuid[]) as e(id, subject, pupil)
            """;
    static final String OPENED_SQL = """
            insert into audit.pupil_opened (school_id, account_id, pupil_id, day, at, actor)
            select :school, :account, pupil, :day, :at, :actor
              from unnest(:pupils::uuid[]) pupil
            on conflict (school_id, account_id, pupil_id, day) do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records a change.
     *
     * @param act what was done, in the past tense: "recorded a result"
     * @param subject what it was done to, never a name
     * @param was and
     * @param now the values before and after as JSON, where there are any
     */
    public void record(
            Viewer by,
            String act,
            String subject,
            @Nullable UUID pupil,
            @Nullable String was,
            @Nullable String now,
            @Nullable String reason) {
        jdbc.sql(RECORD_SQL)
                .param("school", by.schoolKey())
                .param("id", Uuid7.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", by.accountKey())
                .param("actor", by.name())
                .param("act", act)
                .param("subject", subject)
                .param("pupil", pupil)
                .param("was", was)
                .param("now", now)
                .param("reason", reason)
                .update();
    }

    /**
     * Records one act on each of several pupils, in one statement.
     *
     * @param subjects what it was done to, by the pupil it was about
     */
    public void recordEach(Viewer by, String act, Map<UUID, UUID> subjects) {
        jdbc.sql(EACH_SQL)
                .param("school", by.schoolKey())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", by.accountKey())
                .param("actor", by.name())
                .param("act", act)
                .param(
                        "ids",
                        subjects.keySet().stream().map(each -> Uuid7.next()).toArray(UUID[]::new))
                .param(
                        "subjects",
                        subjects.values().stream().map(UUID::toString).toArray(String[]::new))
                .param("pupils", subjects.keySet().toArray(UUID[]::new))
                .update();
    }

    /** Records that somebody opened these pupils; once a person, pupil and day. */
    public void opened(Collection<UUID> pupils, Viewer by) {
        jdbc.sql(OPENED_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("day", LocalDate.now(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
    }
}
