package org.waymark.mentoring.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mentoring.MeetingState;
import org.waymark.tenancy.Viewer;

@Repository
class BoardQuery {
    static final String SQL = """
            with seen as materialized (select distinct v.pupil_id from access.visible_pupil v
                                        where v.school_id = :school and v.account_id = :account)
            select m.id, m.pupil_id,
                   exists (select 1 from access.person a
                            where a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id) as mine,
                   p.given_name || ' ' || p.family_name as pupil, coalesce(c.name, 'No class') as class,
                   s.given_name || ' ' || s.family_name as mentor, m.state, m.day, coalesce(x.times, 0) as missed
              from mentoring.meeting m
              join seen v on v.pupil_id = m.pupil_id
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              left join school.class c on c.school_id = :school and c.id = m.class_id
              left join school.staff s on s.school_id = :school and s.id = m.mentor_id
              left join (select meeting_id, count(*) as times from mentoring.missed
                          where school_id = :school group by meeting_id) x on x.meeting_id = m.id
             where m.school_id = :school and m.round_id = :round
             order by p.year_group, c.name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu", p.given_name, m.id
            """;
    static final String STUCK_SQL = """
            select n.pupil_id, p.given_name || ' ' || p.family_name as pupil, coalesce(s.name, 'Personal') as subject, n.wording
              from mentoring.next_step n
              join pupils.pupil p on p.school_id = :school and p.id = n.pupil_id and p.left_on is null
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
             where n.school_id = :school and n.carries >= 2 and n.outcome is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
             order by p.family_name collate "en-GB-x-icu", p.given_name, n.id
            """;

    private final JdbcClient jdbc;

    BoardQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            boolean mine,
            UUID pupilId,
            String pupil,
            String className,
            @Nullable String mentor,
            MeetingState state,
            @Nullable LocalDate day,
            int missed) {}

    /** A next step that was carried on twice, so that somebody looks at it. */
    record Stuck(UUID pupilId, String pupil, String subject, String wording) {}

    List<Stuck> stuck(Viewer viewer) {
        return jdbc.sql(STUCK_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new Stuck(
                        row.getObject("pupil_id", UUID.class),
                        row.getString("pupil"),
                        row.getString("subject"),
                        row.getString("wording")))
                .list();
    }

    List<Row> meetings(UUID round, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("round", round)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getBoolean("mine"),
                        row.getObject("pupil_id", UUID.class),
                        row.getString("pupil"),
                        row.getString("class"),
                        row.getString("mentor"),
                        MeetingState.of(row.getString("state")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("missed")))
                .list();
    }
}
