package org.waymark.mentoring.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.Outcome;
import org.waymark.tenancy.Viewer;

@Repository
class MeetingQuery {
    static final String SQL = """
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

    /** What was reviewed since the round began, and until the meeting was held. */
    List<MeetingPage.Looked> looked(Meeting meeting, Viewer viewer) {
        LocalDate held = meeting.heldOn();
        return jdbc.sql(SQL)
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
