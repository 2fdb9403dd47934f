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
            select t.pupil_id as id, t.year_group, t.enrolled_on, t.taught_years, t.taught_groups
              from pupils.schooling t
             where t.school_id = :school and t.pupil_id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = t.pupil_id)
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
