package org.waymark.record.explain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

@Repository
class ExplainQuery {
    static final String SQL = """
            select p.id, p.upn, p.given_name || ' ' || p.family_name as name, p.born_on
              from pupils.pupil p
             where p.school_id = :school and p.upn = upper(:upn)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;
    static final String CLASS_SQL = """
            select c.name
              from pupils.pupil p
              left join pupils.year_taught y on (y.school_id, y.pupil_id, y.start_year) = (:school, p.id, :year)
              join school.class c on (c.school_id, c.id) = (:school, coalesce(y.class_id, p.class_id))
             where p.school_id = :school and p.id = :pupil and c.start_year = :year
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;

    ExplainQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the preferred name; the legal name is not read. */
    record Who(PupilId pupil, String upn, String name, LocalDate bornOn) {}

    Optional<Who> who(String upn, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("upn", upn.strip())
                .query((row, n) -> new Who(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("upn"),
                        row.getString("name"),
                        row.getObject("born_on", LocalDate.class)))
                .optional();
    }

    /** The class of that year; null where nobody has recorded one. */
    @Nullable
    String className(PupilId pupil, AcademicYear year, Viewer viewer) {
        return jdbc.sql(CLASS_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .param("year", year.startYear())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
