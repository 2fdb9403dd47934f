package org.waymark.objectives.history;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveId;
import org.waymark.objectives.Objectives;
import org.waymark.progress.ObjectiveMark;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class HistoryQuery {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as pupil, m.mark, m.start_year, m.sixth, m.marked_by_name,
                   m.marked_at
              from pupils.pupil p
              join objectives.mark m on m.school_id = :school and m.pupil_id = p.id and m.objective_id = :objective
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by m.version desc
            """;

    private final JdbcClient jdbc;
    private final Objectives objectives;

    HistoryQuery(JdbcClient jdbc, Objectives objectives) {
        this.jdbc = jdbc;
        this.objectives = objectives;
    }

    Optional<HistoryPage> page(UUID pupil, ObjectiveId id, Viewer viewer) {
        List<String> names = new ArrayList<>();
        List<HistoryPage.Row> rows = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("objective", id.value())
                .query((row, n) -> {
                    names.add(row.getString("pupil"));
                    ObjectiveMark mark = ObjectiveMark.of(row.getString("mark"));
                    return new HistoryPage.Row(
                            (mark.code() + " " + mark.words()).strip(),
                            new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth"))
                                    .label(),
                            row.getString("marked_by_name"),
                            Dates.written(row.getObject("marked_at", OffsetDateTime.class)
                                    .atZoneSameInstant(ZoneId.of("Europe/London"))
                                    .toLocalDateTime()));
                })
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Objective objective = objectives.find(id, viewer);
        return Optional.of(new HistoryPage(
                names.getFirst(),
                viewer.path() + "/objectives/pupils/" + pupil,
                objective.year().label() + ", " + objective.strand(),
                objective.teacher(),
                objective.child(),
                rows));
    }
}
