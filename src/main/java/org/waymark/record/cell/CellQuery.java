package org.waymark.record.cell;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class CellQuery {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as pupil, s.name as subject,
                   r.kind, r.grade, r.source, r.recorded_at, r.recorded_by_name
              from pupils.pupil p
              join school.subject s on s.school_id = p.school_id and s.id = :subject
              join attainment.result r
                on (r.school_id, r.pupil_id, r.subject_id) = (p.school_id, p.id, s.id)
               and r.start_year = :year and r.sixth = :sixth
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by r.recorded_at desc, r.id desc
            """;

    private final JdbcClient jdbc;

    CellQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CellPage> page(UUID pupil, UUID subject, int year, int sixth, Viewer viewer) {
        List<String> names = new ArrayList<>();
        var rows = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("subject", subject)
                .param("year", year)
                .param("sixth", sixth)
                .query((row, n) -> {
                    names.add(row.getString("pupil"));
                    names.add(row.getString("subject"));
                    boolean withdrawn = row.getString("kind").equals("withdrawn");
                    return new CellPage.Row(
                            withdrawn ? "Withdrawn" : row.getString("grade"),
                            row.getString("recorded_by_name"),
                            row.getString("source").equals("import") ? "from a file" : "by hand",
                            Dates.written(Dates.here(row.getObject("recorded_at", OffsetDateTime.class)
                                    .toInstant())));
                })
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new CellPage(
                        names.get(0),
                        viewer.path() + "/record/pupils/" + pupil,
                        names.get(1),
                        new CollectionPoint(new AcademicYear(year), sixth).label(),
                        rows));
    }
}
