package org.waymark.targets;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.SchoolingRow;
import org.waymark.calendar.AcademicYear;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

/** The schooling of those of these pupils whom the viewer sees. */
@Repository
class PupilsTaught {
    static final String SQL = """
            select p.id, p.year_group, p.enrolled_on,
                   array(select y.start_year from pupils.year_taught y
                          where (y.school_id, y.pupil_id) = (:school, p.id) order by y.start_year) as taught_years,
                   array(select y.year_group from pupils.year_taught y
                          where (y.school_id, y.pupil_id) = (:school, p.id) order by y.start_year) as taught_groups
              from pupils.pupil p
             where p.school_id = :school and p.id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;

    PupilsTaught(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PupilId, Schooling> schooling(Collection<PupilId> pupils, AcademicYear current, Viewer viewer) {
        var found = new HashMap<PupilId, Schooling>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new PupilId(row.getObject("id", UUID.class)), SchoolingRow.read(row, current));
                });
        return found;
    }
}
