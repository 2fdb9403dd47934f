package org.waymark.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.PupilId;
import org.waymark.record.StepsDue;
import org.waymark.tenancy.Viewer;

@Repository
class DueSteps implements StepsDue {
    static final String SQL = """
            select n.pupil_id, count(*) as due from mentoring.next_step n
             where n.school_id = :school and n.pupil_id = any (:pupils::uuid[]) and n.outcome is null
               and n.review_on <= :today
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
             group by n.pupil_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<PupilId, Integer> of(Collection<PupilId> pupils, Viewer viewer) {
        Map<PupilId, Integer> due = new HashMap<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    due.put(new PupilId(row.getObject("pupil_id", UUID.class)), row.getInt("due"));
                });
        return due;
    }
}
