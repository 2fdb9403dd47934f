package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The door to awards: given to a pupil or to a class, counted, and never taken away. Off until a school turns them on. */
@Repository
public class Awards {
    static final int MOST_AT_ONCE = 100;
    static final String SCHEME_SQL = """
            select s.given, s.one, s.many, t.at_count, t.name
              from mentoring.award_settings s
              left join mentoring.award_tier t on t.school_id = :school
             where s.school_id = :school
             order by t.at_count
            """;
    static final String CHANGE_SQL = """
            insert into mentoring.award_settings (school_id, given, one, many) values (:school, :given, :one, :many)
            on conflict (school_id) do update set given = excluded.given, one = excluded.one, many = excluded.many
            """;
    static final String CLEAR_TIERS_SQL = """
            delete from mentoring.award_tier where school_id = :school
            """;
    static final String TIER_SQL = """
            insert into mentoring.award_tier (school_id, at_count, name) values (:school, :from, :name)
            """;
    static final String GIVE_SQL = """
            insert into mentoring.award (school_id, pupil_id, id, count, at, by_name)
            select :school, p.id, :press, :count, :at, :actor
              from pupils.pupil p
             where p.school_id = :school and p.id = any (:pupils::uuid[]) and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            on conflict (school_id, pupil_id, id) do nothing
            returning pupil_id
            """;
    static final String COUNTED_SQL = """
            select a.pupil_id, sum(a.count) as awards
              from mentoring.award a
             where a.school_id = :school and a.pupil_id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = a.pupil_id)
             group by a.pupil_id
            """;
    static final String OF_SQL = """
            select d.one, d.many, d.awards, d.tier, d.next_from, d.next_tier
              from mentoring.awarded d
             where d.school_id = :school and d.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = d.pupil_id)
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Awards(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(boolean given, String one, String many, int from, String tier) {}

    public AwardScheme scheme(Viewer viewer) {
        List<Row> rows = jdbc.sql(SCHEME_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new Row(
                        row.getBoolean("given"),
                        row.getString("one"),
                        row.getString("many"),
                        row.getInt("at_count"),
                        row.getString("name")))
                .list();
        return rows.isEmpty() ? AwardScheme.NONE : scheme(rows);
    }

    /** @throws Refused where a word is missing or the tiers do not rise */
    public void change(AwardScheme wanted, Viewer by) {
        AwardScheme scheme = wanted.checked();
        AwardScheme was = scheme(by);
        jdbc.sql(CHANGE_SQL)
                .param("school", by.schoolKey())
                .param("given", scheme.given())
                .param("one", scheme.one())
                .param("many", scheme.many())
                .update();
        jdbc.sql(CLEAR_TIERS_SQL).param("school", by.schoolKey()).update();
        for (AwardScheme.Tier tier : scheme.tiers()) {
            jdbc.sql(TIER_SQL)
                    .param("school", by.schoolKey())
                    .param("from", tier.from())
                    .param("name", tier.name())
                    .update();
        }
        audit.record(
                by,
                "changed the awards",
                "awards",
                null,
                JSON.writeValueAsString(was),
                JSON.writeValueAsString(scheme),
                null);
    }

    /**
     * Gives so many to each of these pupils whom the viewer sees.
     *
     * @param press made with the page: sent twice, it counts once
     * @return how many pupils were given some
     * @throws Refused where the school gives none, or it is not a number of awards
     */
    public int give(UUID press, Collection<PupilId> pupils, int count, Viewer by) {
        if (!scheme(by).given()) {
            throw new Refused("This school gives no awards. The assessment lead or the head turns them on.");
        }
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new Refused("count", "Give a whole number from 1 to " + MOST_AT_ONCE + ".");
        }
        List<UUID> given = jdbc.sql(GIVE_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("press", press)
                .param("count", count)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, n) -> row.getObject("pupil_id", UUID.class))
                .list();
        for (UUID pupil : given) {
            audit.record(by, "gave awards", press.toString(), pupil, null, "{\"awards\": %d}".formatted(count), null);
        }
        return given.size();
    }

    /** How many each of these has; who has none is not among them. */
    public Map<PupilId, Integer> counted(Collection<PupilId> pupils, Viewer viewer) {
        Map<PupilId, Integer> counted = new HashMap<>();
        jdbc.sql(COUNTED_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    counted.put(new PupilId(row.getObject("pupil_id", UUID.class)), row.getInt("awards"));
                });
        return counted;
    }

    /** What a child can be proud of, for a page or a sheet: empty where there is nothing to say. */
    public String inWords(PupilId pupil, Viewer viewer) {
        return jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query((row, n) -> inWords(row))
                .optional()
                .orElse("");
    }

    /** The same for a page that reads {@code mentoring.awarded} beside other things: its columns are in the row, or empty. */
    public static String inWords(ResultSet row) throws SQLException {
        int awards = row.getInt("awards");
        if (awards == 0) {
            return "";
        }
        String tier = row.getString("tier");
        String next = row.getString("next_tier");
        return "%,d %s".formatted(awards, row.getString(awards == 1 ? "one" : "many"))
                + (tier == null ? "." : ": " + tier + ".")
                + (next == null ? "" : " %,d more to %s.".formatted(row.getInt("next_from") - awards, next));
    }

    private static AwardScheme scheme(List<Row> rows) {
        Row first = rows.getFirst();
        return new AwardScheme(
                first.given,
                first.one,
                first.many,
                rows.stream()
                        .filter(each -> each.from > 0)
                        .map(each -> new AwardScheme.Tier(each.from, each.tier))
                        .toList());
    }
}
