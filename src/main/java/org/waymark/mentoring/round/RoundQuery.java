package org.waymark.mentoring.round;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

@Repository
class RoundQuery {
    static final String CLASSES_SQL = """
            select m.class_id, coalesce(min(c.name), 'No class') as name, count(*) as meetings,
                   count(*) filter (where m.mentor_id is null and m.state in ('planned', 'prepared')) as without
              from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              left join school.class c on c.school_id = :school and c.id = m.class_id
             where m.school_id = :school and m.round_id = :round
             group by m.class_id
             order by min(p.year_group), min(c.name) collate "en-GB-x-icu" nulls last
            """;
    static final String SQL = """
            select m.id, p.given_name || ' ' || p.family_name as pupil, m.state, m.day, m.closed_because,
                   coalesce(s.given_name || ' ' || s.family_name, '') as mentor
              from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              left join school.staff s on s.school_id = :school and s.id = m.mentor_id
             where m.school_id = :school and m.round_id = :round and m.class_id is not distinct from :class::uuid
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;

    RoundQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record InClass(@Nullable UUID id, String name, int meetings, int without) {}

    record Row(
            UUID id,
            String pupil,
            String state,
            @Nullable LocalDate day,
            @Nullable String closedBecause,
            String mentor) {}

    List<InClass> classes(UUID round, Viewer viewer) {
        return jdbc.sql(CLASSES_SQL)
                .param("school", viewer.schoolKey())
                .param("round", round)
                .query((row, n) -> new InClass(
                        row.getObject("class_id", UUID.class),
                        row.getString("name"),
                        row.getInt("meetings"),
                        row.getInt("without")))
                .list();
    }

    List<Row> rows(UUID round, @Nullable UUID inClass, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("round", round)
                .param("class", inClass, Types.OTHER)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("pupil"),
                        row.getString("state"),
                        row.getObject("day", LocalDate.class),
                        row.getString("closed_because"),
                        row.getString("mentor")))
                .list();
    }
}
