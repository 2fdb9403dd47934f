package org.waymark.mentoring.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.mentoring.Meeting;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class PlanQuery {
    static final String NAME_SQL = """
            select p.given_name || ' ' || p.family_name from pupils.pupil p
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;
    static final String MISSED_SQL = """
            select was_for, reason, rebooked, by_name from mentoring.missed
             where school_id = :school and meeting_id = :meeting
             order by at desc
            """;

    private final JdbcClient jdbc;

    PlanQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String pupil(Meeting meeting, Viewer viewer) {
        return jdbc.sql(NAME_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", meeting.pupil().value())
                .query(String.class)
                .single();
    }

    List<String> missed(UUID meeting, Viewer viewer) {
        return jdbc.sql(MISSED_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", meeting)
                .query((row, n) -> {
                    LocalDate was = row.getObject("was_for", LocalDate.class);
                    return "Missed%s: %s. Booked again for %s, noted by %s."
                            .formatted(
                                    was == null ? "" : " on " + Dates.written(was),
                                    row.getString("reason"),
                                    Dates.written(row.getObject("rebooked", LocalDate.class)),
                                    row.getString("by_name"));
                })
                .list();
    }
}
