package org.waymark.family.children;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mentoring.FamilyWords;
import org.waymark.tenancy.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Reads in one statement what is around the sheets of one child, for the one adult who looks. */
@Repository
class ChildQuery {
    static final String SQL = """
            select p.given_name, p.given_name || ' ' || p.family_name as name,
                   (select jsonb_agg(jsonb_build_object('version', r.version_id, 'openedAt', r.opened_at, 'readAt', r.read_at))
                      from mentoring.family_read r
                      join mentoring.meeting m on m.school_id = :school and m.id = r.meeting_id and m.pupil_id = p.id
                     where r.school_id = :school and r.account_id = :account) as reading,
                   (select jsonb_agg(distinct c.version_id)
                      from mentoring.family_comment c
                      join mentoring.meeting m on m.school_id = :school and m.id = c.meeting_id and m.pupil_id = p.id
                     where c.school_id = :school and c.account_id = :account and c.answered_at is not null
                       and c.seen_at is null) as answered,
                   o.day, o.id is not null as open, o.said, o.answer
              from pupils.pupil p
              left join lateral (
                   select m.id, m.day, w.account_id is not null as said, w.answer
                     from mentoring.meeting m
                     join mentoring.round r on r.school_id = :school and r.id = m.round_id
                     left join lateral (select f.account_id, f.answer from mentoring.family_word f
                                         where f.school_id = :school and f.meeting_id = m.id and f.account_id = :account
                                         order by f.version desc limit 1) w on true
                    where m.school_id = :school and m.pupil_id = p.id and m.state in ('planned', 'prepared')
                      and m.closed_because is null and r.closed_at is null and r.first_day <= :latest
                    order by r.start_year, r.sixth
                    limit 1) o on true
             where p.school_id = :school and p.id = :pupil and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ChildQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the adult opened a sheet, and said that they had read it. */
    record Reading(
            UUID version, OffsetDateTime openedAt, @Nullable OffsetDateTime readAt) {}

    /**
     * The meeting that a family may write about.
     *
     * @param said whether the adult wrote
     * @param answered whether the mentor answered it
     */
    record Coming(@Nullable LocalDate day, boolean said, boolean answered) {}

    /**
     * The child, and what the adult did.
     *
     * @param answered the sheets with an answer that the adult has not seen
     */
    record Found(
            String given,
            String name,
            List<Reading> reading,
            List<UUID> answered,
            @Nullable Coming coming) {}

    /** Empty where the viewer does not see the child. */
    Optional<Found> child(UUID pupil, LocalDate today, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("latest", today.plusDays(FamilyWords.DAYS_BEFORE))
                .query((row, n) -> new Found(
                        row.getString("given_name"),
                        row.getString("name"),
                        list(row.getString("reading"), Reading[].class),
                        list(row.getString("answered"), UUID[].class),
                        row.getBoolean("open")
                                ? new Coming(
                                        row.getObject("day", LocalDate.class),
                                        row.getBoolean("said"),
                                        row.getString("answer") != null)
                                : null))
                .optional();
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        return json == null ? List.of() : List.of(JSON.readValue(json, type));
    }
}
