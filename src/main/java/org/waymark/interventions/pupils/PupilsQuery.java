package org.waymark.interventions.pupils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.interventions.Outcome;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

@Repository
class PupilsQuery {
    static final String SQL = """
            select i.name, i.run_by, i.starts_on, i.ends_on, i.for_home
              from interventions.intervention i
             where i.school_id = :school and i.id = :id
               and exists (select 1 from interventions.visible_intervention v
                            where v.school_id = :school and v.account_id = :account and v.intervention_id = i.id)
            """;
    static final String PUPILS_SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name, coalesce(c.name, '') as class,
                   t.before_grade, t.before_words, t.after_grade, t.after_words, t.helped,
                   t.changed_by_name, t.changed_at
              from interventions.taking_part t
              join pupils.pupil p on (p.school_id, p.id) = (t.school_id, t.pupil_id)
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where t.school_id = :school and t.intervention_id = :id
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;
    static final String CLASSES_SQL = """
            select distinct c.id, c.name
              from access.visible_pupil v
              join pupils.pupil p on (p.school_id, p.id) = (v.school_id, v.pupil_id) and p.left_on is null
              join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where v.school_id = :school and v.account_id = :account
             order by c.name
            """;
    static final String ADD_SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name
              from pupils.pupil p
             where p.school_id = :school and p.class_id = :class::uuid and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
               and not exists (select 1 from interventions.taking_part t
                                where t.school_id = :school and t.intervention_id = :id and t.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;

    PupilsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(
            String name,
            String runBy,
            LocalDate from,
            @Nullable LocalDate until,
            boolean forHome) {}

    /** @param add the class whose pupils are offered to be added; null: its only one, or none yet */
    Optional<PupilsPage> page(UUID id, @Nullable UUID add, Problems problems, Viewer viewer) {
        return bound(SQL, id, viewer)
                .query((row, n) -> new Found(
                        row.getString("name"),
                        row.getString("run_by"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("for_home")))
                .optional()
                .map(found -> page(found, id, add, problems, viewer));
    }

    private PupilsPage page(Found found, UUID id, @Nullable UUID add, Problems problems, Viewer viewer) {
        String all = viewer.path() + "/interventions/running";
        boolean mayChange = viewer.may(Audience.MARKING);
        String address = all + "/" + id + "/pupils";
        List<Link> classes = mayChange ? classes(id, address, add, viewer) : List.of();
        return new PupilsPage(
                address,
                all,
                found.name,
                found.runBy,
                "From " + Dates.written(found.from)
                        + (found.until == null ? ", with no last day yet" : " to " + Dates.written(found.until)),
                found.until == null ? "" : found.until.toString(),
                found.forHome,
                mayChange,
                bound(PUPILS_SQL, id, viewer)
                        .query((row, n) -> takingPart(row, viewer))
                        .list(),
                classes,
                add == null ? List.of() : toAdd(id, add, viewer),
                problems);
    }

    private List<Link> classes(UUID id, String address, @Nullable UUID add, Viewer viewer) {
        return bound(CLASSES_SQL, id, viewer)
                .query((row, n) -> new Link(
                        row.getString("name"),
                        address + "?add=" + row.getString("id") + "#add",
                        row.getObject("id", UUID.class).equals(add)))
                .list();
    }

    private List<Choice> toAdd(UUID id, UUID schoolClass, Viewer viewer) {
        return bound(ADD_SQL, id, viewer)
                .param("class", schoolClass, Types.OTHER)
                .query((row, n) -> Choice.of(row.getString("id"), row.getString("name")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, UUID id, Viewer viewer) {
        return jdbc.sql(sql)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("id", id);
    }

    private static PupilsPage.TakingPart takingPart(ResultSet row, Viewer viewer) throws SQLException {
        String code = row.getString("helped");
        Outcome.Helped helped = code == null ? null : Outcome.Helped.of(code).orElse(null);
        return new PupilsPage.TakingPart(
                row.getString("id"),
                row.getString("name"),
                viewer.path() + "/record/pupils/" + row.getString("id"),
                row.getString("class"),
                new Outcome(
                        row.getString("before_grade"),
                        row.getString("before_words"),
                        row.getString("after_grade"),
                        row.getString("after_words"),
                        helped),
                helped == null ? "" : helped.code(),
                row.getString("changed_by_name") + ", "
                        + Dates.written(Dates.here(row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant())
                                .toLocalDate()));
    }
}
