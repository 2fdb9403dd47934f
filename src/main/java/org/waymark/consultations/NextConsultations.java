package org.waymark.consultations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.sheets.NextConsultation;
import org.waymark.tenancy.Viewer;

/** The days of the next published consultations at which somebody sits who teaches or mentors the pupil. */
@Repository
class NextConsultations implements NextConsultation {
    static final String SQL = """
            select distinct on (t.pupil_id) t.pupil_id, min(e.day) as first, max(e.day) as last
              from consultations.occasion o
              join consultations.evening e
                on e.school_id = :school and e.occasion_id = o.id and e.cancelled_because is null and e.day >= :today
              join consultations.sitting s
                on s.school_id = :school and s.evening_id = e.id and s.cancelled_because is null
              join consultations.pupil_teacher t
                on t.school_id = :school and t.staff_id = s.staff_id and t.pupil_id = any (:pupils::uuid[])
             where o.school_id = :school and o.state = 'published'
             group by t.pupil_id, o.id
             order by t.pupil_id, min(e.day), o.id
            """;

    private final JdbcClient jdbc;

    NextConsultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Days> of(Collection<UUID> pupils, LocalDate today, Viewer viewer) {
        Map<UUID, Days> days = new HashMap<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("today", today)
                .param("pupils", pupils.toArray(UUID[]::new))
                .query(row -> {
                    days.put(
                            row.getObject("pupil_id", UUID.class),
                            new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)));
                });
        return days;
    }
}
