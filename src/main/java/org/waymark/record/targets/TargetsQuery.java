package org.waymark.record.targets;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.SchoolingRow;
import org.waymark.calendar.AcademicYear;
import org.waymark.progress.Schooling;
import org.waymark.tenancy.Viewer;

@Repository
class TargetsQuery {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as name,
                   t.year_group, t.enrolled_on, t.taught_years, t.taught_groups
              from pupils.pupil p
              join pupils.schooling t on t.school_id = :school and t.pupil_id = p.id
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;

    TargetsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Who(String name, Schooling schooling) {}

    Optional<Who> who(UUID pupil, AcademicYear current, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .query((row, n) -> new Who(row.getString("name"), SchoolingRow.read(row, current)))
                .optional();
    }
}
