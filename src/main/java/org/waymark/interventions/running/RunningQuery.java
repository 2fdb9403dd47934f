package org.waymark.interventions.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Words;

@Repository
class RunningQuery {
    static final String SQL = """
            select i.id, i.name, i.run_by, i.starts_on, i.ends_on, coalesce(i.ends_on < :today, false) as ended,
                   count(v.pupil_id) as pupils,
                   count(t.helped) filter (where v.pupil_id is not null) as said,
                   count(t.helped) filter (where v.pupil_id is not null and t.helped = 'yes') as yes
              from interventions.intervention i
              left join interventions.taking_part t on (t.school_id, t.intervention_id) = (:school, i.id)
              left join (select distinct pupil_id from access.visible_pupil
                          where school_id = :school and account_id = :account) v on v.pupil_id = t.pupil_id
             where i.school_id = :school
               and exists (select 1 from interventions.visible_intervention s
                            where s.school_id = :school and s.account_id = :account and s.intervention_id = i.id)
             group by i.school_id, i.id
             order by i.starts_on desc, i.name
            """;

    private final JdbcClient jdbc;

    RunningQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(boolean ended, RunningPage.Row row) {}

    RunningPage page(LocalDate today, RunningPage.Typed typed, Problems problems, Viewer viewer) {
        String address = viewer.path() + "/interventions/running";
        List<Found> found = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("today", today)
                .query((row, n) -> new Found(row.getBoolean("ended"), row(row, address)))
                .list();
        return new RunningPage(
                address,
                viewer.may(Audience.MARKING),
                found.stream().filter(each -> !each.ended).map(Found::row).toList(),
                found.stream().filter(Found::ended).map(Found::row).toList(),
                typed,
                problems);
    }

    private static RunningPage.Row row(ResultSet row, String address) throws SQLException {
        LocalDate until = row.getObject("ends_on", LocalDate.class);
        int said = row.getInt("said");
        return new RunningPage.Row(
                address + "/" + row.getString("id") + "/pupils",
                row.getString("name"),
                row.getString("run_by"),
                "From " + Dates.written(row.getObject("starts_on", LocalDate.class))
                        + (until == null ? "" : " to " + Dates.written(until)),
                row.getInt("pupils"),
                said == 0 ? "Too soon to say" : "Helped " + row.getInt("yes") + " of " + Words.count(said, "pupil"));
    }
}
