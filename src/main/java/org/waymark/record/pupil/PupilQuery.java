package org.waymark.record.pupil;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.SchoolingRow;
import org.waymark.progress.Schooling;
import org.waymark.school.SchoolDay;
import org.waymark.tenancy.Viewer;

@Repository
class PupilQuery {
    static final String SQL = """
            select p.given_name || ' ' || p.family_name as name, p.class_id, coalesce(c.name, '') as class,
                   coalesce((select string_agg(i.name, ', ' order by i.name)
                               from interventions.taking_part k
                               join interventions.intervention i
                                 on (i.school_id, i.id) = (k.school_id, k.intervention_id)
                              where k.school_id = :school and k.pupil_id = p.id
                                and i.starts_on <= :today and coalesce(i.ends_on >= :today, true)), '') as support,
                   t.year_group, t.enrolled_on, t.taught_years, t.taught_groups
              from pupils.pupil p
              join pupils.schooling t on t.school_id = :school and t.pupil_id = p.id
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;

    PupilQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who it is; the legal name is not read. */
    record Who(String name, UUID classId, String className, String support, Schooling schooling) {}

    Optional<Who> who(UUID pupil, SchoolDay day, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("today", day.day())
                .query((row, n) -> new Who(
                        row.getString("name"),
                        row.getObject("class_id", UUID.class),
                        row.getString("class"),
                        row.getString("support"),
                        SchoolingRow.read(row, day.settings().currentYear())))
                .optional();
    }
}
