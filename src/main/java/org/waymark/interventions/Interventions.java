package org.waymark.interventions;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to interventions. One that the viewer does not see is not found. */
@Repository
public class Interventions {
    static final String BEGIN_SQL = """
            insert into interventions.intervention (school_id, id, name, run_by, starts_on, ends_on,
                                                    set_by, set_by_name, set_at)
            values (:school, :id, :name, :runBy, :from, :until, :account, :actor, :at)
            """;
    static final String TAKE_PART_SQL = """
            insert into interventions.taking_part (school_id, intervention_id, pupil_id, changed_by_name, changed_at)
            select :school, i.intervention_id, v.pupil_id, :actor, :at
              from interventions.visible_intervention i
              join access.visible_pupil v on (v.school_id, v.account_id) = (i.school_id, i.account_id)
             where i.school_id = :school and i.account_id = :account and i.intervention_id = :id
               and v.pupil_id = any (:pupils::uuid[])
             group by i.intervention_id, v.pupil_id
            on conflict (school_id, intervention_id, pupil_id) do nothing
            returning pupil_id
            """;
    static final String OUTCOME_SQL = """
            update interventions.taking_part t
               set before_grade = :beforeGrade, before_words = :beforeWords, after_grade = :afterGrade,
                   after_words = :afterWords, helped = :helped, changed_by_name = :actor, changed_at = :at
             where t.school_id = :school and t.intervention_id = :id and t.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = t.pupil_id)
            """;
    static final String FIRST_DAY_SQL = """
            select i.starts_on
              from interventions.intervention i
             where i.school_id = :school and i.id = :id
               and exists (select 1 from interventions.visible_intervention v
                            where v.school_id = :school and v.account_id = :account and v.intervention_id = i.id)
            """;
    static final String END_SQL = """
            update interventions.intervention set ends_on = :last where school_id = :school and id = :id
            """;
    static final String HOME_SQL = """
            update interventions.intervention i
               set for_home = :home
             where i.school_id = :school and i.id = :id
               and exists (select 1 from interventions.visible_intervention v
                            where v.school_id = :school and v.account_id = :account and v.intervention_id = i.id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Interventions(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Begins one, nobody taking part yet.
     *
     * @throws Refused where its name or who runs it is missing, or it ends before it begins
     */
    public UUID begin(NewIntervention wanted, Viewer by) {
        NewIntervention begun = wanted.checked();
        UUID id = Uuid7.next();
        bound(BEGIN_SQL, id, by)
                .param("name", begun.name())
                .param("runBy", begun.runBy())
                .param("from", begun.from())
                .param("until", begun.until(), Types.DATE)
                .param("account", by.accountKey())
                .update();
        audit.record(by, "began an intervention", id.toString(), null, null, null, null);
        return id;
    }

    /** These pupils take part; those who do already stay as they are. Nobody whom the viewer does not see is added. */
    public void takePart(UUID id, Collection<PupilId> pupils, Viewer by) {
        List<UUID> added = bound(TAKE_PART_SQL, id, by)
                .param("account", by.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, n) -> row.getObject("pupil_id", UUID.class))
                .list();
        for (UUID pupil : added) {
            audit.record(by, "put a pupil into an intervention", id.toString(), pupil, null, null, null);
        }
    }

    /**
     * Says how a pupil stood before and after, and whether it helped.
     *
     * @throws Refused where something is too long
     */
    public void record(UUID id, PupilId pupil, Outcome outcome, Viewer by) {
        Outcome said = outcome.checked();
        Outcome.Helped helped = said.helped();
        found(bound(OUTCOME_SQL, id, by)
                .param("account", by.accountKey())
                .param("pupil", pupil.value())
                .param("beforeGrade", said.beforeGrade())
                .param("beforeWords", said.beforeWords())
                .param("afterGrade", said.afterGrade())
                .param("afterWords", said.afterWords())
                .param("helped", helped == null ? null : helped.code(), Types.VARCHAR)
                .update());
        audit.record(by, "recorded what an intervention did", id.toString(), pupil.value(), null, null, null);
    }

    /**
     * Says its last day; null: open again.
     *
     * @throws Refused where that is before its first
     */
    public void end(UUID id, @Nullable LocalDate last, Viewer by) {
        LocalDate from = jdbc.sql(FIRST_DAY_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", id)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(NotFound::new);
        NewIntervention.ordered(from, last);
        jdbc.sql(END_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("last", last, Types.DATE)
                .update();
        audit.record(by, "said when an intervention ends", id.toString(), null, null, null, null);
    }

    /** Whether its name is printed on what goes home. */
    public void tellHome(UUID id, boolean home, Viewer by) {
        found(jdbc.sql(HOME_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", id)
                .param("home", home)
                .update());
        audit.record(
                by,
                home ? "let an intervention be named at home" : "kept an intervention from home",
                id.toString(),
                null,
                null,
                null,
                null);
    }

    private JdbcClient.StatementSpec bound(String sql, UUID id, Viewer by) {
        return jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("actor", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
