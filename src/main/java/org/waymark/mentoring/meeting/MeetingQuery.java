package org.waymark.mentoring.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.Outcome;
import org.waymark.tenancy.Viewer;

@Repository
class MeetingQuery {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as pupil, p.given_name,
                   coalesce(s.given_name || ' ' || s.family_name, 'No mentor yet') as mentor, m.closed_because,
                   exists (select 1 from mentoring.strand k
                            where k.school_id = :school and k.retired_at is null) as strands
              from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              left join school.staff s on s.school_id = :school and s.id = m.mentor_id
             where m.school_id = :school and m.id = :meeting
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;
    static final String LOOKED_SQL = """
            select coalesce(s.name, 'Personal') as subject, n.wording, n.outcome
              from mentoring.next_step n
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
             where n.school_id = :school and n.pupil_id = :pupil and n.reviewed_on between :first and :until
             order by n.reviewed_on, coalesce(s.position, 99), n.id
            """;

    private final JdbcClient jdbc;

    MeetingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Who(
            String pupil,
            String given,
            String mentor,
            @Nullable String closedBecause,
            boolean strands) {}

    Who who(Meeting meeting, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("meeting", meeting.id().value())
                .query((row, n) -> new Who(
                        row.getString("pupil"),
                        row.getString("given_name"),
                        row.getString("mentor"),
                        row.getString("closed_because"),
                        row.getBoolean("strands")))
                .single();
    }

    /** What was reviewed since the round began, and until the meeting was held. */
    List<MeetingPage.Looked> looked(Meeting meeting, Viewer viewer) {
        LocalDate held = meeting.heldOn();
        return jdbc.sql(LOOKED_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", meeting.pupil().value())
                .param("first", meeting.round().firstDay())
                .param("until", held == null ? LocalDate.of(9999, 1, 1) : held)
                .query((row, n) -> new MeetingPage.Looked(
                        row.getString("subject"),
                        row.getString("wording"),
                        Outcome.of(row.getString("outcome")).orElseThrow().words()))
                .list();
    }
}
