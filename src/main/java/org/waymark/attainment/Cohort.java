package org.waymark.attainment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * The pupils whose results are about to change, held until the transaction ends: what is decided from their results would be
 * wrong if a colleague's entry for the same pupil came in between. Everybody takes them in the same order.
 */
@Repository
class Cohort {
    static final String VISIBLE_SQL = """
            select p.id, t.year_group, t.enrolled_on, t.taught_years, t.taught_groups
              from pupils.pupil p
              join pupils.schooling t on t.school_id = :school and t.pupil_id = p.id
             where p.school_id = :school and p.id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.id
               for no key update of p
            """;
    static final String EVERYBODY_SQL = """
            select p.id, t.year_group, t.enrolled_on, t.taught_years, t.taught_groups
              from pupils.pupil p
              join pupils.schooling t on t.school_id = :school and t.pupil_id = p.id
             where p.school_id = :school
               and (:pupils::uuid[] is null or p.id = any (:pupils::uuid[]))
               and exists (select 1 from attainment.latest_result r where (r.school_id, r.pupil_id) = (:school, p.id))
             order by p.id
               for no key update of p
            """;

    private final JdbcClient jdbc;

    Cohort(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the viewer does not see one of them */
    Map<PupilId, Schooling> hold(Collection<PupilId> pupils, AcademicYear current, Viewer by) {
        var found = new LinkedHashMap<PupilId, Schooling>();
        jdbc.sql(VISIBLE_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("pupils", keys(pupils))
                .query(into(found, current));
        if (!found.keySet().containsAll(pupils)) {
            throw new NotFound();
        }
        return found;
    }

    /** Those with any result: for what the product works out again by itself. */
    Map<PupilId, Schooling> holdAssessed(Collection<PupilId> pupils, AcademicYear current, SchoolId school) {
        return assessed(keys(pupils), current, school);
    }

    Map<PupilId, Schooling> holdAllAssessed(AcademicYear current, SchoolId school) {
        return assessed(null, current, school);
    }

    private Map<PupilId, Schooling> assessed(UUID @Nullable [] pupils, AcademicYear current, SchoolId school) {
        var found = new LinkedHashMap<PupilId, Schooling>();
        jdbc.sql(EVERYBODY_SQL)
                .param("school", school.value())
                .param("pupils", pupils)
                .query(into(found, current));
        return found;
    }

    static UUID[] keys(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::value).distinct().toArray(UUID[]::new);
    }

    private static RowCallbackHandler into(Map<PupilId, Schooling> found, AcademicYear current) {
        return row -> found.put(new PupilId(row.getObject("id", UUID.class)), SchoolingRow.read(row, current));
    }
}
